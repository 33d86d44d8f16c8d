package org.entente.node.matters;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.node.exchange.OutgoingAct;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.SigningKey;

/** What one practice node has committed and not yet carried over, its key, and its parts in the clear. */
public final class HandCarrier {
    public final Nation nation;
    public final SigningKey signing = SigningKey.generate(new SecureRandom());
    public final List<OutgoingAct> waiting = new ArrayList<>();
    public final Map<Digest, byte[]> parts = new HashMap<>();
    public final Map<java.util.UUID, byte[]> staged = new HashMap<>();
    /** By act and part. */
    public final Map<String, byte[]> files = new HashMap<>();

    HandCarrier(Nation nation) {
        this.nation = nation;
    }

    public List<OutgoingAct> take() {
        List<OutgoingAct> parcel = List.copyOf(waiting);
        waiting.clear();
        return parcel;
    }
}
