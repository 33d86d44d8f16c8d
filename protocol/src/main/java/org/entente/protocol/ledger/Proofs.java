package org.entente.protocol.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.protocol.Digest;

/**
 * Makes proofs from the leaf hashes of a log. The first proof reads every leaf, further ones of the same object only what
 * lies near; a proof is asked for by a person or an export, never on the way of an act. For one thread.
 */
public final class Proofs {
    /** Leaves hashed at once: bounds the memory of a proof over a log of any size. */
    private static final int CHUNK_LEAVES = 4096;

    private record Range(long from, long until) {}

    private final LeafHashes leaves;
    /** Roots of large subtrees; many proofs over one log share most of them. */
    private final Map<Range, Digest> roots = new HashMap<>();

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

    /** Where both ends lie, every range is what RFC 9162 splits off: its left part is a complete subtree. */
    private Digest root(long from, long until) {
        if (until - from < CHUNK_LEAVES) {
            return piece(from, until);
        }
        Range range = new Range(from, until);
        Digest known = roots.get(range);
        if (known == null) {
            long middle = from + split(until - from);
            known = until - from == CHUNK_LEAVES
                    ? piece(from, until)
                    : MerkleHash.node(root(from, middle), root(middle, until));
            roots.put(range, known);
        }
        return known;
    }

    private Digest piece(long from, long until) {
        Frontier frontier = Frontier.EMPTY;
        for (Digest leaf : leaves.range(from, until)) {
            frontier = frontier.appendLeaf(leaf);
        }
        return frontier.root();
    }

    /** The largest power of two below {@code size}. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
