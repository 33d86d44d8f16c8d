package org.entente.node.exchange;

import java.time.Instant;
import java.time.ZoneId;
import org.entente.protocol.Digest;
import org.entente.protocol.receipt.Outcome;
import org.jspecify.annotations.Nullable;

/** How far an act of ours has come on its way to one partner. */
public sealed interface Delivery {
    /** Committed, not yet given a position in the ledger. */
    record NotSent(Instant since) implements Delivery {}

    /**
     * Has its position, no receipt yet.
     *
     * @param why typed code of the last failure, null before the first attempt
     */
    record Waiting(
            Instant since,
            long position,
            int attempts,
            @Nullable Instant lastAttempt,
            @Nullable Instant nextAttempt,
            @Nullable String why)
            implements Delivery {}

    /**
     * The partner's signed receipt is here and its tree head equals ours.
     *
     * @param receipt digest of the receipt's bytes
     * @param receivedAt the partner's clock, as signed
     * @param verifiedAt our clock
     */
    record Delivered(
            Digest receipt,
            int epoch,
            long position,
            Instant receivedAt,
            Instant verifiedAt,
            Outcome outcome,
            @Nullable String reason,
            @Nullable String rule,
            @Nullable Integer ruleVersion,
            @Nullable Instant dueAt,
            @Nullable ZoneId zone)
            implements Delivery {}

    /** The partner signed that it does not append these bytes. */
    record Refused(String reason, Instant at) implements Delivery {}

    /** The two histories differ: the direction is frozen until two people open a new epoch. */
    record Frozen(Instant since) implements Delivery {}
}
