package org.entente.node.exchange;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.Sealer;
import org.entente.protocol.jose.SealingKey;
import org.springframework.stereotype.Component;

/** One sealer for each partner, made anew when its card names another key. */
@Component
class Sealers {
    private final SecureRandom random;
    private final Map<Nation, Sealer> sealers = new ConcurrentHashMap<>();

    Sealers(SecureRandom random) {
        this.random = random;
    }

    Sealer towards(Peer peer) {
        SealingKey key = peer.sealingKey();
        if (key == null) {
            throw new CannotBeSent(peer.nation(), CannotBeSent.Reason.NO_SEALING_KEY);
        }
        return sealers.compute(
                peer.nation(),
                (nation, held) -> held != null && held.recipient().equals(key) ? held : new Sealer(key, random));
    }
}
