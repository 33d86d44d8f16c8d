package org.entente.protocol.ledger;

import org.entente.protocol.Digest;

/**
 * The hashes of the log. A leaf and a node are hashed with different first bytes, so that nobody can pass an inner node
 * off as an entry.
 *
 * <p>Source: RFC 9162, section 2.1.1, with SHA-256.
 */
public final class MerkleHash {
    private static final byte[] LEAF_PREFIX = {0x00};
    private static final byte[] NODE_PREFIX = {0x01};

    /** The root of a log without entries. */
    public static final Digest EMPTY_ROOT = Digest.over();

    private MerkleHash() {}

    /** The leaf hash of an entry: here the entry's data are the 32 bytes of the digest of its signed bytes. */
    public static Digest leaf(Digest entry) {
        return leaf(entry.bytes());
    }

    static Digest leaf(byte[] data) {
        return Digest.over(LEAF_PREFIX, data);
    }

    /** The hash of the node that stands over two others. */
    public static Digest node(Digest left, Digest right) {
        return Digest.over(NODE_PREFIX, left.bytes(), right.bytes());
    }
}
