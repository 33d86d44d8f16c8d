package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.node.exchange.OutgoingAct;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Author;
import org.entente.protocol.act.Basis;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.Recipient;
import org.entente.protocol.matter.MatterId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A human reference of ours names one matter for ever; a partner may double his, and the desk is told. */
class ReferenceTest {
    private static PracticeNode vietnam;
    private static PracticeNode laos;
    private static Officer hung;
    private static Officer thu;
    private static Officer stranger;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
        hung = vietnam.officer("Hung", "ORG-VN-DB", Role.OFFICER);
        thu = vietnam.officer("Thu", "ORG-VN-DB", Role.RELEASING_OFFICER);
        stranger = vietnam.officer("Nam", "ORG-VN-NA", Role.OFFICER);
    }

    @AfterAll
    static void stop() {
        vietnam.close();
        laos.close();
    }

    private static Draft draft(Officer author, String reference) {
        return vietnam.as(author, () -> {
            Draft begun = vietnam.drafts().open("request", 1, "ask");
            return vietnam.drafts().save(begun.id(), new Drafts.Change(new Nation("LA"), "ORG-LA-PSL", reference, 0, Bodily.ask(), ""));
        });
    }

    @Test
    void another_desk_cannot_use_a_reference_again_and_learns_nothing_but_that_it_is_taken() {
        Story.release(vietnam, hung, thu, draft(hung, "RQ-F-701"));
        Draft second = draft(stranger, "RQ-F-701");
        List<BodyFault> faults = vietnam.as(stranger, () -> vietnam.drafts().report(second.id())).faults();
        assertThat(faults).extracting(BodyFault::code).contains("reference-taken");
        assertThat(vietnam.as(stranger, () -> vietnam.drafts().handIn(second.id()))).isPresent();
        assertThat(vietnam.as(stranger, () -> vietnam.bean(Docket.class).search("RQ-F-701", 5))).isEmpty();
    }

    @Test
    void of_two_drafts_that_wait_with_one_reference_only_the_first_is_released() {
        Draft first = draft(hung, "RQ-F-702");
        Draft second = draft(hung, "RQ-F-702");
        vietnam.as(hung, () -> vietnam.drafts().handIn(first.id()));
        vietnam.as(hung, () -> vietnam.drafts().handIn(second.id()));
        vietnam.as(thu, () -> vietnam.releases().release(first.id(), 2, Story.CODE));
        assertThatThrownBy(() -> vietnam.as(thu, () -> vietnam.releases().release(second.id(), 2, Story.CODE)))
                .isInstanceOfSatisfying(NotDone.class, not -> assertThat(not.reason()).isIn(NotDone.Reason.FAULTS, NotDone.Reason.REFERENCE_TAKEN));
    }

    @Test
    void the_partners_double_is_taken_in_with_a_number_of_its_own_and_shown() {
        OutgoingAct one = doubled();
        OutgoingAct other = doubled();
        laos.receive(List.of(one, other), vietnam.nation);
        UUID first = one.matter();
        UUID second = other.matter();
        Officer desk = laos.officer("Somchit", "ORG-LA-PSL", Role.OFFICER);
        List<Matter> shown = laos.as(desk, () -> {
            MatterReading reading = laos.bean(MatterReading.class);
            return reading.namesakes(reading.get(second));
        });
        assertThat(shown).extracting(Matter::id).containsExactly(first);
        assertThat(laos.jobs().sql("select count(distinct register_number) from entente.matter where reference = 'RQ-F-703'").query(Long.class).single())
                .isEqualTo(2);
    }

    /** From a partner whose node does not hold its own references to be unique. */
    private static OutgoingAct doubled() {
        SecureRandom random = new SecureRandom();
        Body body = Body.of(Bodies.write(Bodily.ask()), random);
        ActHeader header = new ActHeader(MatterId.open(vietnam.nation, PracticeNode.START, random).value(), "request", 1, "ask", "RQ-F-703",
                new Author(vietnam.nation, "ORG-VN-DB", "DESK-1"), List.of(new Recipient(new Nation("LA"), "ORG-LA-PSL")),
                new Basis("offence", Optional.of("060121"), Optional.of("AG-DRUG-MOU2")), Handling.H0, List.of(),
                List.of(body.entry(Bodies.MEDIA_TYPE, Handling.H0)), PracticeNode.START, false, true);
        return new OutgoingAct(ActHeader.FORM.sign(header, vietnam.carrier.signing), new TreeSet<>(List.of(new Nation("LA"))), body, List.of());
    }
}
