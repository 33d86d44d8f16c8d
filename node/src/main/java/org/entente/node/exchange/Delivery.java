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
     * @param cutSince since when nothing gets through, null while the link works
     * @param why typed code of the last failure, null before the first attempt; {@link WhyWaiting} has the words
     */
    record Waiting(
            Instant since,
            long position,
            int attempts,
            @Nullable Instant lastAttempt,
            @Nullable Instant nextAttempt,
            @Nullable Instant cutSince,
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

    /**
     * An urgent act that was handed over while its direction is frozen: the receiver signed that he has it and what he made
     * of it. It gets its position, first of all, when two people have opened a new epoch.
     *
     * @param receivedAt the receiver's clock, as signed
     */
    record Outside(Instant receivedAt, Outcome outcome) implements Delivery {}

    /** The two histories differ: the direction is frozen until two people open a new epoch. */
    record Frozen(Instant since) implements Delivery {}
}
