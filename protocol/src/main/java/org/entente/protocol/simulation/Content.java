package org.entente.protocol.simulation;

import java.util.List;
import java.util.Set;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.Rejection;

/** What nodes of the simulation sign. Its text form stands in for the canonical bytes of the real formats. */
sealed interface Content {
    /** A header. {@code number} makes two acts that are otherwise alike differ. */
    record Act(Nation author, MatterId matter, String act, Set<Digest> seen, List<Nation> recipients, boolean urgent,
            long number) implements Content {}

    record KeyChange(Nation nation, Digest next) implements Content {}

    enum HeadOf {
        CHECKPOINT,
        EXPECTED,
        FROZEN
    }

    record Head(HeadOf of, Direction direction, TreeHead head) implements Content {}

    record Receipt(Direction direction, long first, List<Line> lines, TreeHead head) implements Content {}

    record Line(Digest digest, Outcome outcome) {}

    record ReceiptOutside(Direction direction, Line line) implements Content {}

    record Refused(Direction direction, long position, Digest refused, Rejection.Reason reason) implements Content {}
}
