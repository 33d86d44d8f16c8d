package org.entente.protocol.delivery;

import org.entente.protocol.Digest;
import org.jspecify.annotations.Nullable;

/**
 * One ledger entry as its holder has checked it.
 *
 * @param digest of the signed bytes
 * @param signedBy the key that verifies the signature, or null where none of the author nation's keys does
 * @param nextKey for a key entry, the key that signs from the next position on; null for every other entry
 */
public record Entry(Digest digest, @Nullable Digest signedBy, @Nullable Digest nextKey) {
    /** An act, or any other entry that changes no key. */
    public static Entry act(Digest digest, @Nullable Digest signedBy) {
        return new Entry(digest, signedBy, null);
    }
}
