package org.entente.protocol.ledger;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.Digest;

/**
 * Makes proofs from the leaf hashes of a log. Reads every leaf once; a proof is asked for by a person or an export,
 * never on the way of an act.
 */
public final class Proofs {
    /** Leaves hashed at once: bounds the memory of a proof over a log of any size. */
    private static final int CHUNK_LEAVES = 4096;

    private final LeafHashes leaves;

    public Proofs(LeafHashes leaves) {
        this.leaves = leaves;
    }

    /** The frontier of the first {@code size} entries. */
    public Frontier frontier(long size) {
        Frontier frontier = Frontier.EMPTY;
        for (long from = 0; from < size; from += CHUNK_LEAVES) {
            for (Digest leaf : leaves.range(from, Math.min(size, from + CHUNK_LEAVES))) {
                frontier = frontier.appendLeaf(leaf);
            }
        }
        return frontier;
    }

    /** The head of the first {@code size} entries. */
    public TreeHead head(long size) {
        return frontier(size).head();
    }

    /** Proves that the entry at {@code position} stands in the log of {@code size} entries (RFC 9162, 2.1.3.1). */
    public InclusionProof inclusion(long position, long size) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("position " + position + " is not in a log of " + size);
        }
        List<Digest> path = new ArrayList<>();
        long from = 0;
        long until = size;
        while (until - from > 1) {
            long middle = from + split(until - from);
            if (position < middle) {
                path.addFirst(root(middle, until));
                until = middle;
            } else {
                path.addFirst(root(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(position, size, path);
    }

    /** Proves that the log of {@code to} entries begins with the log of {@code from} entries (RFC 9162, 2.1.4.1). */
    public ConsistencyProof consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a log of " + to + " does not begin with " + from);
        }
        List<Digest> path = new ArrayList<>();
        if (from > 0 && from < to) {
            long first = 0;
            long last = to;
            boolean known = true;
            while (from != last) {
                long middle = first + split(last - first);
                if (from <= middle) {
                    path.addFirst(root(middle, last));
                    last = middle;
                } else {
                    path.addFirst(root(first, middle));
                    first = middle;
                    known = false;
                }
            }
            if (!known) {
                path.addFirst(root(first, last));
            }
        }
        return new ConsistencyProof(from, to, path);
    }

    private Digest root(long from, long until) {
        long size = until - from;
        return new Proofs((first, last) -> leaves.range(from + first, from + last)).head(size).root();
    }

    /** The largest power of two below {@code size}. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
