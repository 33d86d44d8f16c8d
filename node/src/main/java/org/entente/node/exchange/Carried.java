package org.entente.node.exchange;

import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.card.KeyChange;
import org.entente.protocol.delivery.Entry;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.jose.Signed;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a parcel with what was checked of it.
 *
 * @param entry as the delivery machine sees it
 * @param header null where it is no act, or one whose header this release cannot read
 * @param change the new key, where it is a key entry
 * @param seals the sealed parts that came with it
 */
record Carried(
        Jws jws, Entry entry, @Nullable Signed<ActHeader> header, @Nullable Signed<KeyChange> change, List<String> seals) {
    Digest digest() {
        return jws.digest();
    }

    boolean act() {
        return jws.type().equals(ActHeader.FORM.type());
    }
}
