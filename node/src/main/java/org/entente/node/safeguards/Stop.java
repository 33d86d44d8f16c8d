package org.entente.node.safeguards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.node.matters.ActStopped.Place;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;

/**
 * One act that the gate stopped, in codes.
 *
 * @param nation whose act it was
 * @param digest of the header, for an arrival
 * @param draft our own, until it is erased
 * @param eraseOn first day on which the draft and the words of an appeal may be erased
 * @param erased whether they are
 */
public record Stop(
        long number,
        Instant at,
        Place place,
        Nation nation,
        String kind,
        String act,
        String rule,
        @Nullable Digest digest,
        @Nullable UUID draft,
        LocalDate eraseOn,
        boolean erased,
        boolean fictional,
        @Nullable Step appeal,
        @Nullable Step decision) {
    /** What was done about a stop. */
    public enum What {
        APPEALED,
        /** The stop was right. */
        UPHELD,
        /** The stop was wrong. Nothing leaves by it: the draft needs a new fact and goes before the gate again. */
        LIFTED
    }

    /** @param words the written reason, until it is erased */
    public record Step(What what, Instant at, @Nullable String words) {}

    /** Whether its author may appeal at that moment. */
    public boolean appealable(LocalDate today) {
        return place != Place.ARRIVAL && appeal == null && !erased && today.isBefore(eraseOn);
    }

    /** Whether oversight owes a decision. */
    public boolean undecided() {
        return appeal != null && decision == null;
    }
}
