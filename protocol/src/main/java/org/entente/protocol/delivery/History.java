package org.entente.protocol.delivery;

import org.entente.protocol.Digest;
import org.entente.protocol.ledger.Frontier;

/** What the host has stored of one direction in its current epoch, read in the same transaction as the step. */
public interface History {
    /** The entry at a position below the log's size. */
    Digest entry(long position);

    /** The root stored with the entry before this size; of 0 it is that of an empty log. A look-up, never a walk. */
    Digest root(long size);

    /**
     * The frontier at an earlier size. Asked for only when histories seem to differ; a host computes it from its entries
     * with {@link org.entente.protocol.ledger.Proofs#frontier} or reads one stored beside a checkpoint.
     */
    Frontier frontier(long size);

    /**
     * Where a parcel from this position may end: the furthest stored checkpoint so that the parcel keeps the host's limit
     * of bytes and {@link Limits#PARCEL_ENTRIES}, at least the next checkpoint; the log's size where there is none.
     */
    long parcelEnd(long first);
}
