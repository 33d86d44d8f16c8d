package org.entente.node.exchange;

import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.delivery.Entry;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.jose.VerifyKey;
import org.entente.protocol.parcel.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a parcel with what was checked of it.
 *
 * @param read what it says
 * @param entry as the delivery machine sees it
 * @param next the key that signs from the next position on, where it is a change of keys
 * @param seals the sealed parts that came with it
 */
record Carried(LedgerEntry read, Entry entry, @Nullable VerifyKey next, List<String> seals) {
    Digest digest() {
        return read.digest();
    }

    Jws jws() {
        return read.jws();
    }
}
