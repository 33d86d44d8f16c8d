package org.entente.protocol.ledger;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.Digest;

/**
 * That a log is the continuation of an earlier state of itself: nothing of the earlier state was altered or left out.
 *
 * @param from size of the earlier state
 * @param to size of the later state
 * @param path hashes of RFC 9162, 2.1.4.1
 */
public record ConsistencyProof(long from, long to, List<Digest> path) {
    /** The path of the later root and one peak of the earlier. */
    public static final int MAX_PATH = InclusionProof.MAX_PATH + 1;

    public ConsistencyProof {
        path = List.copyOf(path);
        if (from < 0 || from > to || to > TreeHead.MAX_SIZE || path.size() > MAX_PATH) {
            throw new IllegalArgumentException("no proof from a log of " + from + " to one of " + to);
        }
    }

    /** Whether the log with the head {@code later} begins with the log with the head {@code earlier}. */
    public boolean proves(TreeHead earlier, TreeHead later) {
        if (earlier.size() != from || later.size() != to) {
            return false;
        }
        if (from == 0 || from == to) {
            return path.isEmpty() && (from == 0 || earlier.root().equals(later.root()));
        }
        return walk(earlier.root(), later.root());
    }

    /** RFC 9162, 2.1.4.2. */
    private boolean walk(Digest earlier, Digest later) {
        List<Digest> steps = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            steps.addFirst(earlier);
        }
        if (steps.isEmpty()) {
            return false;
        }
        long shift = Long.numberOfTrailingZeros(~(from - 1));
        long fn = (from - 1) >> shift;
        long sn = (to - 1) >> shift;
        Digest fr = steps.getFirst();
        Digest sr = fr;
        for (Digest c : steps.subList(1, steps.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = MerkleHash.node(c, fr);
                sr = MerkleHash.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = MerkleHash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(earlier) && sr.equals(later);
    }
}
