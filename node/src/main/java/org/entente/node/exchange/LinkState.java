package org.entente.node.exchange;

import java.time.Instant;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;

/**
 * One link as both sides last proved it.
 *
 * @param waiting acts without a receipt
 * @param oldestWaiting when the oldest of them was committed
 * @param lastReceipt when the last receipt was verified
 * @param cutSince first failure since the last success, null while the link works
 * @param why typed code of the last failure
 * @param ours the direction from us to the partner
 * @param theirs the direction from the partner to us
 */
public record LinkState(
        Nation partner,
        Condition condition,
        long waiting,
        @Nullable Instant oldestWaiting,
        @Nullable Instant lastReceipt,
        @Nullable Instant lastHeard,
        @Nullable Instant cutSince,
        @Nullable Instant nextAttempt,
        @Nullable String why,
        Heads ours,
        Heads theirs) {
    /** What a person needs to know of a link first. */
    public enum Condition {
        /** Nothing was exchanged yet. */
        NEW,
        CONNECTED,
        CUT,
        /** A restored node that waits for the partner's tails. */
        RECOVERING,
        /** The histories differ; two people must open a new epoch. */
        FROZEN,
        SUSPENDED
    }

    /**
     * What the ledger of one direction holds at each end.
     *
     * @param size entries this node holds
     * @param root root over them
     * @param provenSize entries up to which the other side's signed head equals ours
     */
    public record Heads(int epoch, long size, Digest root, long provenSize) {}
}
