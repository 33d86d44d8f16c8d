package org.entente.protocol.ledger;

import org.entente.protocol.Digest;

/**
 * How far a log has come and what it holds up to there. Two nations with the same head hold the same history.
 *
 * @param size entries in the log, 0 to {@link #MAX_SIZE}
 * @param root RFC 9162 root over those entries
 */
public record TreeHead(long size, Digest root) {
    /** A thousand acts a second for thirty thousand years; below 2^53, so that every JSON reader holds it exactly. */
    public static final long MAX_SIZE = 1L << 50;

    /** The head of a log without entries. */
    public static final TreeHead EMPTY = new TreeHead(0, MerkleHash.EMPTY_ROOT);

    public TreeHead {
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("no log has the size " + size);
        }
        if (size == 0 && !root.equals(MerkleHash.EMPTY_ROOT)) {
            throw new IllegalArgumentException("a log without entries has one root");
        }
    }
}
