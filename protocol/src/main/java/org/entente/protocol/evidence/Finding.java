package org.entente.protocol.evidence;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.head.Direction;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.receipt.Completion;
import org.entente.protocol.receipt.ReceiptEntry;

/** One thing that an examination found. Words for it are the reader's. */
public sealed interface Finding {
    /**
     * Something is not what was signed. One of these and the export proves nothing.
     *
     * @param member file of the export; {@code directory} where it is the archive's own end
     * @param act the act concerned, where it is one
     * @param label reference and step of that act, as the manifest calls it; empty where unknown
     * @param reason what is wrong
     */
    record Altered(String member, Optional<Digest> act, String label, Malformed.Reason reason) implements Finding {
        /** Which part of the act is concerned; empty where it is the act itself, or no act. */
        public OptionalInt part() {
            Matcher part = Names.PART.matcher(member);
            Matcher completion = Names.COMPLETION.matcher(member);
            if (part.matches()) {
                return OptionalInt.of(Integer.parseInt(part.group(2)));
            }
            return completion.matches() ? OptionalInt.of(Integer.parseInt(completion.group(2))) : OptionalInt.empty();
        }
    }

    /**
     * Signatures of a nation hold.
     *
     * @param trusted whether they are of a key that the examiner was given as that nation's
     */
    record SignedBy(Nation nation, boolean trusted) implements Finding {}

    /**
     * An act is shown, well signed, at its place.
     *
     * @param receipt what the receiver signed about it; empty where no receipt is in the export
     */
    record ActShown(
            Digest act, String label, Direction direction, long position, Optional<ReceiptEntry> receipt)
            implements Finding {}

    /** Every entry that the sender's last head covers is shown: nothing was left out, doubled or put elsewhere. */
    record CompleteUpTo(Direction direction, long size) implements Finding {}

    /** The receiver signed that its history was the same up to this size. */
    record ReceiptedUpTo(Direction direction, long size) implements Finding {}

    /** A part is shown and is what its header committed to. */
    record PartShown(Digest act, int index) implements Finding {}

    /** A receiver signed what became of an attachment at its end. */
    record PartReceipted(Digest act, int index, Nation by, Completion.Result result) implements Finding {}

    /** A part is not shown; the nation that exported says why, and nothing proves that it says the truth. */
    record PartWithheld(Digest act, int index, Withheld.Why why) implements Finding {}

    /** What this export does not prove. */
    record NotProven(Gap gap, long count) implements Finding {}

    /** What is never or not here proven. */
    enum Gap {
        /** Which nation the keys belong to: no card was given for it. */
        SIGNER,
        /** That nothing followed after the last heads. */
        LATER_ACTS,
        /** That the partner received these acts; counted. */
        UNRECEIPTED_ACTS,
        /** When things happened: only their order, and what each side claims. */
        TRUE_TIMES,
        /** That the partner erased what it was asked to erase. */
        ERASURE_BY_PARTNER,
        /** That both did not agree to write another history. */
        JOINT_REWRITE,
        /** What other entries of the same direction say; counted. */
        OTHER_ENTRIES,
        /** What parts say that are not in the export; counted. */
        PARTS_NOT_SHOWN
    }
}
