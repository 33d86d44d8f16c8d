package org.entente.protocol.ledger;

import java.util.List;
import org.entente.protocol.Digest;

/** The leaf hashes of one log, wherever they are kept. Proofs are computed from it; appending needs only a frontier. */
@FunctionalInterface
public interface LeafHashes {
    /**
     * The leaf hashes of the positions {@code from} (inclusive) to {@code until} (exclusive), in order.
     *
     * @throws RuntimeException where one of them is not kept; a proof is then not given
     */
    List<Digest> range(long from, long until);

    /** Leaf hashes held in memory. */
    static LeafHashes of(List<Digest> leaves) {
        return (from, until) -> leaves.subList(Math.toIntExact(from), Math.toIntExact(until));
    }
}
