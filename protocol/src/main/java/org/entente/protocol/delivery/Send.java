package org.entente.protocol.delivery;

import org.entente.protocol.Digest;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.Rejection.Reason;

/** What a host sends after a step is durable. The host loads and signs the bytes; each of these may be lost. */
public sealed interface Send {
    Direction direction();

    /** The entries {@code first} to {@code until} (exclusive) and the checkpoint at {@code until}. */
    record Parcel(Direction direction, long first, long until) implements Send {}

    /** The urgent acts that wait, marked as outside the ledger. */
    record UrgentOutside(Direction direction) implements Send {}

    /** Acts are on their way: now attachments may use the link. */
    record Attachments(Direction direction) implements Send {}

    /** The stored receipts that cover these positions, as they were first signed. */
    record Receipts(Direction direction, long first, long until) implements Send {}

    /** The receipt for an urgent act outside the ledger. */
    record ReceiptOutside(Direction direction, Digest digest, Outcome outcome) implements Send {}

    /** Our signed head: send from {@code head.size()} on. */
    record Expected(Direction direction, TreeHead head) implements Send {}

    /** A signed rejection of bytes that were not appended. */
    record Rejection(Direction direction, long position, Digest refused, Reason reason) implements Send {}

    /** Our signed head in a direction that we froze. */
    record FrozenNotice(Direction direction, TreeHead head) implements Send {}

    /** Unsigned: return what you hold of this direction from this position on. */
    record TailRequest(Direction direction, long from, long mark) implements Send {}

    /**
     * Entries, the sender's checkpoint at {@code until} and the receiver's stored receipts for them; {@code goal} is the
     * size at which the tail ends; without entries {@code first} is {@code until}.
     */
    record Tail(Direction direction, long first, long until, long goal, long mark) implements Send {}
}
