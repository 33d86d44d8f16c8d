package org.entente.node.exchange;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.SealingKey;
import org.entente.protocol.jose.VerifyKey;
import org.jspecify.annotations.Nullable;

/**
 * What the exchange needs of a partner: its card, and where our direction with it stands.
 *
 * @param address where its exchange port answers, null for a node that only pulls
 * @param certificates SHA-256 of each certificate its card pins
 * @param signingKeys its keys by our confirmed cards, the current one last
 * @param sealingKey new parts are sealed to it
 * @param dutyTelephone for urgent acts that stay undelivered
 */
public record Peer(
        Nation nation,
        @Nullable URI address,
        Set<Digest> certificates,
        List<VerifyKey> signingKeys,
        @Nullable SealingKey sealingKey,
        boolean suspended,
        @Nullable String dutyTelephone) {
    public Peer {
        certificates = Set.copyOf(certificates);
        signingKeys = List.copyOf(signingKeys);
    }

    Optional<VerifyKey> signingKey(Digest id) {
        return signingKeys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    VerifyKey currentKey() {
        return signingKeys.getLast();
    }
}
