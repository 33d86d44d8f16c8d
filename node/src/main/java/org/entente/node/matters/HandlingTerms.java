package org.entente.node.matters;

import java.util.List;
import org.entente.protocol.Nation;
import org.entente.protocol.act.PartEntry;

/**
 * What this nation may do with a part that its partner gave: the code of the part says what needs leave, and leave is
 * given by an act. Our own parts are ours to use. H1 keeps a part out of court and to its purpose, H2 also with whom it
 * was given to; the text of H3 can only be stricter, so it needs the same leave and is acknowledged before it is read.
 */
final class HandlingTerms {
    private static final int NOT_AS_EVIDENCE = 1;
    private static final int NOT_PASSED_ON = 2;
    static final int IN_WORDS = 3;

    private final Nation own;
    private final Tables tables;
    private final Kinds kinds;

    HandlingTerms(Nation own, Tables tables, Kinds kinds) {
        this.own = own;
        this.tables = tables;
        this.kinds = kinds;
    }

    static boolean needsLeave(int handling, Leave.Use use) {
        return switch (use) {
            case EVIDENTIAL, OTHER_PURPOSE -> handling >= NOT_AS_EVIDENCE;
            case ONWARD -> handling >= NOT_PASSED_ON;
        };
    }

    boolean allows(HeldAct act, int handling, Leave.Use use) {
        return act.author().equals(own) || !needsLeave(handling, use) || given(tables.leaves().of(act.matter()), act, use);
    }

    private static boolean given(List<LeaveRows.Asked> leaves, HeldAct act, Leave.Use use) {
        return leaves.stream().anyMatch(leave -> leave.concerns().equals(act.digest()) && leave.use() == use && Boolean.TRUE.equals(leave.given()));
    }

    /** Whether a part of this act is to be acknowledged before it is read. */
    boolean wantsAcknowledgement(HeldAct act, PartEntry part) {
        return !act.author().equals(own) && part.handling().ordinal() >= IN_WORDS;
    }

    /** Refuses what would show the whole matter to somebody it was not given to. */
    void requirePassingOn(Matter matter) {
        Kind kind = kinds.held(matter.kind(), matter.kindVersion());
        // An act with no place for a person, such as the leave itself, gives no information that could be passed on.
        boolean kept = tables.acts().of(matter.id()).stream().filter(act -> kind.canCarryPersons(act.act()))
                .anyMatch(act -> act.parts().stream().anyMatch(part -> !allows(act, part.handling().ordinal(), Leave.Use.ONWARD)));
        if (kept) {
            throw new NotDone(NotDone.Reason.HANDLING_FORBIDS);
        }
    }
}
