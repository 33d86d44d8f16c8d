package org.entente.node.matters;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.node.kernel.Language;
import org.entente.node.pages.Section;
import org.entente.protocol.Nation;
import org.entente.protocol.matter.LifeCycle;
import org.entente.protocol.matter.Side;
import org.entente.treaty.Content;
import org.entente.treaty.LawfulBasis;
import org.entente.treaty.PredominanceTest;
import org.entente.treaty.StopReason;
import org.entente.treaty.Urgency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one kind of matter is: its acts, its table, the shape of its bodies, what the gate reads in them, its clock, how
 * long it is kept. A new capability is a new bean of this type; nothing in {@code matters} knows any kind by name.
 */
public interface Kind {
    String name();

    int version();

    /** What the references of this kind start with, such as {@code RQ}. */
    String referencePrefix();

    /** What the keys of this kind's words start with: the name of its module. */
    String words();

    LifeCycle lifeCycle();

    /** The acts that open a matter of this kind. */
    Set<String> openings();

    /** The shape of an act's body. */
    BodySchema schema(String act);

    /** The pages on which an act is written, in their order. */
    List<FormPage> form(String act);

    /** Whether an act can name a person; a kind that does not know says yes. */
    boolean canCarryPersons(String act);

    /** The lawful basis as an opening body states it, facts that are not stated left out; empty if none is named. */
    Optional<LawfulBasis> basis(ObjectNode opening);

    /** What the gate reads in a body; attachments are added by the caller. */
    Content content(String act, ObjectNode body, @Nullable ObjectNode opening);

    /** The written tests that travel with an opening body; who made them is the caller's to judge. */
    List<PredominanceTest> tests(ObjectNode opening);

    /** How the rows of lists name a matter; from its opening body. */
    Title title(ObjectNode opening);

    /** Numbers and names by which two desks would find out that they ask about the same. */
    List<Identifier> identifiers(String act, ObjectNode body);

    /** Which side must act in a state; empty when nobody must. */
    Optional<Side> mustAct(String state);

    /** The clock an act starts at its receipt, if any. */
    Optional<Urgency> startsClock(String act, ObjectNode body);

    /** The acts that can stop or restart the clock; the bodies of others are not opened for it. */
    Set<String> clockActs();

    /** The named reason for which an act stops the clock. */
    Optional<StopReason> stopsClock(String act, ObjectNode body);

    /** Whether an act lets a stopped clock run again. */
    boolean resumesClock(String act, ObjectNode body);

    /** An act that asks, gives or denies leave to use what was given for something else. */
    Optional<Leave> leave(String act, ObjectNode body);

    /** Whether this act answers what the partner asked leave for: it is offered while such a question is open. */
    boolean answersLeave(String act);

    Retention retention();

    /** An act that its author had seen and that took effect, the oldest first. */
    record Past(String act, String authority, ObjectNode body) {}

    /**
     * What stands against an act beyond its shape, as a code with words under {@code matters.fault.<code>}; asked with the
     * same facts when the act is drafted and when it arrives.
     *
     * @param authority of its author
     * @param office the authority that speaks for the author's nation in this matter; none while the matter is opened
     */
    default Optional<String> objection(String act, String authority, Supplier<Optional<String>> office, ObjectNode body, Supplier<List<Past>> past) {
        return Optional.empty();
    }

    /** Whether an act says no, or takes back: it stays possible while a text that arrived waits for two people. */
    default boolean declines(String act) {
        return false;
    }

    /**
     * What a draft of the act holds before anybody wrote into it, such as the digest of the text that is signed.
     *
     * @param partner the other nation of the matter, none while it is opened
     */
    default ObjectNode beginning(String act, @Nullable Nation partner, Supplier<List<Past>> past) {
        return Bodies.empty();
    }

    /** The part of the desk in which its matters are listed. */
    default Section section() {
        return Section.REQUESTS;
    }

    /** Whether every desk of both nations may read its matters, as those that carry no person; else only the desks addressed. */
    default boolean forTheWholeNation() {
        return false;
    }

    /** Words of a title with their language. */
    record Title(String text, Language language, @Nullable String urgencyReason, @Nullable String caseNumber) {}
}
