package org.entente.node.exchange;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.Digest;

/**
 * Every part this node keeps, its own and its peers', each under a random key of its own that the node's storage
 * key wraps. Runs in the caller's transaction; the row-level policy decides what {@code serve} sees.
 */
public interface PartVault {
    /** The plaintext of a part; empty if it was erased, was never opened, or the caller may not see its matter. */
    Optional<byte[]> open(Digest act, int part);

    /** The bodies of many acts with one query; acts whose body {@link #open} would not give are left out. */
    Map<Digest, byte[]> bodies(Collection<Digest> acts);

    /** The salt of the commitment, for an export that opens the part to a third party; empty as {@link #open}. */
    Optional<byte[]> salt(Digest act, int part);

    /** Destroys key, salt and ciphertext of one part; header, receipts and proofs stay. True if there was one. */
    boolean erase(Digest act, int part);

    /** Destroys every part of an act. Number of parts destroyed. */
    int eraseAct(Digest act);

    /** Destroys every part of a matter. Number of parts destroyed. */
    int eraseMatter(UUID matter);
}
