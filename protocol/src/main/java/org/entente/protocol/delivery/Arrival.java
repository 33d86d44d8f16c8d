package org.entente.protocol.delivery;

import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What came from the partner. The host has parsed it within its limits and verified the partner's signature on receipts,
 * heads, rejections and notices; what does not verify there is no arrival. {@code statement} is the digest of the signed
 * bytes.
 */
public sealed interface Arrival {
    Direction direction();

    /** For the side that receives acts. */
    sealed interface AtReceiver extends Arrival {}

    /** For the side that sends acts. */
    sealed interface AtSender extends Arrival {}

    /** Entries from {@code first} on, with the sender's checkpoint at their end. */
    record Parcel(Direction direction, long first, List<Entry> entries, Checkpoint checkpoint) implements AtReceiver {
        public Parcel {
            entries = List.copyOf(entries);
        }
    }

    /** An urgent act outside the ledger. */
    record UrgentOutside(Direction direction, Entry entry) implements AtReceiver {}

    /** A receipt for the entries from {@code first} on, with the partner's head. */
    record Receipt(Direction direction, long first, List<Receipted> entries, TreeHead head, Digest statement)
            implements AtSender {
        public Receipt {
            entries = List.copyOf(entries);
        }
    }

    /** One line of a receipt. */
    record Receipted(Digest digest, Outcome outcome) {}

    /** A receipt for an urgent act outside the ledger. */
    record ReceiptOutside(Direction direction, Digest digest, Outcome outcome) implements AtSender {}

    /** The partner's head: it waits for the entry at {@code head.size()}. */
    record Expected(Direction direction, TreeHead head, Digest statement) implements AtSender {}

    /** The partner did not append these bytes. */
    record Rejection(Direction direction, long position, Digest refused, Reason reason) implements AtSender {}

    /** The partner froze this direction. */
    record FrozenNotice(Direction direction, TreeHead head, Digest statement) implements AtReceiver, AtSender {}

    /** The partner was set back and asks for what we hold. */
    record TailRequest(Direction direction, long from, long mark) implements AtReceiver, AtSender {}

    /**
     * What the partner returned: entries from {@code first} on, the sender's checkpoint at their end (null where there
     * are no entries), the receiver's outcomes from its stored receipts, and where the tail ends.
     */
    record Tail(Direction direction, long first, List<Entry> entries, @Nullable Checkpoint checkpoint,
            List<Outcome> outcomes, Digest statement, long goal, long mark) implements AtReceiver, AtSender {
        public Tail {
            entries = List.copyOf(entries);
            outcomes = List.copyOf(outcomes);
        }
    }
}
