package org.entente.protocol.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.protocol.Digest;

/**
 * What must be kept of a log to append to it and to know its root: the roots of its complete subtrees, largest first, one
 * for each bit that is set in the size. At most 50 digests, whatever the log holds.
 *
 * @param size entries in the log
 * @param peaks roots of the complete subtrees, largest first; as many as bits are set in {@code size}
 */
public record Frontier(long size, List<Digest> peaks) {
    /** The frontier of a log without entries. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        peaks = List.copyOf(peaks);
        if (size < 0 || size > TreeHead.MAX_SIZE || peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(peaks.size() + " peaks do not make a log of " + size);
        }
    }

    /** This log with one entry more; costs at most one hash for each level. */
    public Frontier append(Digest entry) {
        return appendLeaf(MerkleHash.leaf(entry));
    }

    /** As {@link #append(Digest)}, for a leaf that is hashed already. */
    public Frontier appendLeaf(Digest leaf) {
        int merged = Long.numberOfTrailingZeros(~size);
        Digest peak = leaf;
        int kept = peaks.size();
        for (int level = 0; level < merged; level++) {
            kept--;
            peak = MerkleHash.node(peaks.get(kept), peak);
        }
        List<Digest> grown = new ArrayList<>(kept + 1);
        grown.addAll(peaks.subList(0, kept));
        grown.add(peak);
        return new Frontier(size + 1, grown);
    }

    /** The root over all entries. */
    public Digest root() {
        if (peaks.isEmpty()) {
            return MerkleHash.EMPTY_ROOT;
        }
        Digest root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = MerkleHash.node(peaks.get(i), root);
        }
        return root;
    }

    public TreeHead head() {
        return new TreeHead(size, root());
    }

    /** The peaks as bytes, one after the other: the form in which a host stores them beside the size. */
    public byte[] peakBytes() {
        byte[] bytes = new byte[peaks.size() * Digest.LENGTH_BYTES];
        for (int i = 0; i < peaks.size(); i++) {
            System.arraycopy(peaks.get(i).bytes(), 0, bytes, i * Digest.LENGTH_BYTES, Digest.LENGTH_BYTES);
        }
        return bytes;
    }

    /** Reads what {@link #peakBytes()} wrote; anything else is an {@link IllegalArgumentException}. */
    public static Frontier of(long size, byte[] peakBytes) {
        if (peakBytes.length != Long.bitCount(size) * Digest.LENGTH_BYTES) {
            throw new IllegalArgumentException(peakBytes.length + " bytes are not the peaks of a log of " + size);
        }
        List<Digest> peaks = new ArrayList<>();
        for (int at = 0; at < peakBytes.length; at += Digest.LENGTH_BYTES) {
            peaks.add(Digest.ofBytes(Arrays.copyOfRange(peakBytes, at, at + Digest.LENGTH_BYTES)));
        }
        return new Frontier(size, peaks);
    }
}
