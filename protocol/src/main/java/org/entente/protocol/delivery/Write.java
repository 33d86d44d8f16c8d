package org.entente.protocol.delivery;

import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.Rejection.Reason;

/** What a host makes durable with a step. */
public sealed interface Write {
    Direction direction();

    /** A committed entry has its position; {@code root} is the root after it. */
    record Positioned(Direction direction, long position, Digest digest, Digest root) implements Write {}

    /** Sign this head with the key {@code by} and keep the checkpoint; every parcel ends at one. */
    record SignCheckpoint(Direction direction, TreeHead head, Digest by) implements Write {}

    /** Not signed with the key that is valid at the next position: give it back to its author, it has no position. */
    record Unpositionable(Direction direction, Digest digest) implements Write {}

    /** The partner receipted the entries from {@code first} on; keep its signed bytes. */
    record Receipted(Direction direction, long first, List<Outcome> outcomes, TreeHead head, Digest statement)
            implements Write {}

    /** The partner refused our very bytes: shown as refused, and somebody must look at it. */
    record Refused(Direction direction, long position, Digest digest, Reason reason) implements Write {}

    /** The partner refused bytes that are not ours: something altered them on the way. */
    record Altered(Direction direction, long position, Digest digest, Reason reason) implements Write {}

    /** Keep the partner's checkpoint that these appended entries end at. */
    record KeepCheckpoint(Direction direction, TreeHead head, Digest statement) implements Write {}

    /** A header has its position in our copy, with its outcome; {@code root} is the root after it. */
    record Appended(Direction direction, long position, Digest digest, Digest root, Outcome outcome) implements Write {}

    /** Sign one receipt over these entries and keep it for every repetition. */
    record SignReceipt(Direction direction, long first, List<Arrival.Receipted> entries, TreeHead head)
            implements Write {
        /** What became of them, in order. */
        public List<Outcome> outcomes() {
            return entries.stream().map(Arrival.Receipted::outcome).toList();
        }
    }

    /** Our own receipts for these entries came back from the partner: keep them for every repetition. */
    record KeepReceipts(Direction direction, long first, List<Outcome> outcomes, TreeHead head) implements Write {}

    /** Keep both signed heads, alarm people. */
    record Froze(Direction direction, Evidence evidence) implements Write {}

    /** The partner signed a head beyond our history: keep it, alarm people, position nothing in this direction. */
    record Ahead(Direction direction, TreeHead head, Digest statement) implements Write {}

    /** Our own signature proves that our history was set back: the host calls {@code restored} on every direction. */
    record Lost(Direction direction, long size) implements Write {}

    /**
     * An entry that the partner returned. Where its digest waits in the outbox it has this position now; where it is
     * unknown it is stored as what it is, our own act.
     */
    record Recovered(Direction direction, long position, Digest digest, Digest root) implements Write {}

    /** Entries from this size on lose their position in the closed epoch and wait again, in the same order. */
    record Rewound(Direction direction, long size) implements Write {}

    /**
     * The new epoch begins; {@code direction} is the new one. What waits is positioned there: urgent acts that travelled
     * outside the ledger first, then the others in their order.
     */
    record Opened(Direction direction, Opening opening, Digest root) implements Write {}

    /** An urgent act was taken in outside the ledger. */
    record AdmittedOutside(Direction direction, Digest digest, Outcome outcome) implements Write {}

    /** An urgent act was receipted outside the ledger; it still waits for its position in the new epoch. */
    record ReceiptedOutside(Direction direction, Digest digest, Outcome outcome) implements Write {}
}
