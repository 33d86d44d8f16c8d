package org.entente.protocol.delivery;

import java.util.Objects;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;

/** Whether what a partner returned continues a log. */
final class Tails {
    sealed interface Verdict {}

    /** No signature of the sender covers it, or it is not complete in itself: it says nothing. */
    record Unsigned() implements Verdict {}

    /** The sender's own signature covers something that does not continue this log. */
    record Contradicting(TreeHead head) implements Verdict {}

    /** It continues the log; {@code keys} and {@code log} are those after it. */
    record Fitting(Frontier log, SigningKeys keys) implements Verdict {}

    private Tails() {}

    static Verdict examine(Arrival.Tail tail, Frontier log, SigningKeys keys) {
        if (tail.entries().isEmpty()) {
            return new Fitting(log, keys);
        }
        Checkpoint checkpoint = tail.checkpoint();
        long end = tail.first() + tail.entries().size();
        if (checkpoint == null
                || tail.entries().size() > Limits.PARCEL_ENTRIES
                || tail.outcomes().size() != tail.entries().size()
                || !checkpoint.direction().equals(tail.direction())
                || checkpoint.head().size() != end) {
            return new Unsigned();
        }
        Frontier longer = log;
        SigningKeys later = keys;
        boolean signed = checkpoint.signedBy() != null;
        boolean valid = true;
        for (Entry entry : tail.entries()) {
            signed &= entry.signedBy() != null;
            valid &= later.accept(entry, longer.size());
            later = valid ? later.after(entry, longer.size()) : later;
            longer = longer.append(entry.digest());
        }
        if (!longer.head().equals(checkpoint.head())) {
            // Which key was valid where cannot be said once the histories differ: any key of the sender's will do.
            return signed ? new Contradicting(checkpoint.head()) : new Unsigned();
        }
        return valid && later.atHead(end).equals(checkpoint.signedBy()) ? new Fitting(longer, later) : new Unsigned();
    }

    /** The signed head at the end of a fitting tail, to be kept beside its entries. */
    static Write keepCheckpoint(Arrival.Tail tail) {
        Checkpoint checkpoint = Objects.requireNonNull(tail.checkpoint());
        return new Write.KeepCheckpoint(tail.direction(), checkpoint.head(), checkpoint.bytes());
    }
}
