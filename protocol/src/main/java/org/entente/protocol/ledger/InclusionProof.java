package org.entente.protocol.ledger;

import java.util.List;
import org.entente.protocol.Digest;

/**
 * That one entry stands at one position of a log, without showing the other entries.
 *
 * @param position of the entry, from 0
 * @param size of the log the proof leads to
 * @param path hashes beside the way from the leaf to the root, lowest first
 */
public record InclusionProof(long position, long size, List<Digest> path) {
    /** No log of {@link TreeHead#MAX_SIZE} needs more. */
    public static final int MAX_PATH = 50;

    public InclusionProof {
        path = List.copyOf(path);
        if (position < 0 || position >= size || size > TreeHead.MAX_SIZE || path.size() > MAX_PATH) {
            throw new IllegalArgumentException("no proof of position " + position + " in a log of " + size);
        }
    }

    /** Whether {@code entry} (the digest of the signed bytes) stands there in the log with this head. */
    public boolean proves(Digest entry, TreeHead head) {
        return head.size() == size && provesLeaf(MerkleHash.leaf(entry), head.root());
    }

    /** RFC 9162, 2.1.3.2. */
    boolean provesLeaf(Digest leaf, Digest root) {
        long fn = position;
        long sn = size - 1;
        Digest r = leaf;
        for (Digest p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = MerkleHash.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = MerkleHash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }
}
