package org.entente.node.exchange;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;

/**
 * What the exchange needs from a partner's card.
 *
 * @param address where its exchange port answers, null for a node that only pulls
 * @param certificates SHA-256 of each certificate its card pins
 * @param signingKeys Ed25519 public keys by key identifier
 * @param sealingKeyId the X25519 key new parts are sealed to
 * @param dutyTelephone for urgent acts that stay undelivered
 */
public record Partner(
        Nation nation,
        @Nullable URI address,
        Set<Digest> certificates,
        Map<String, byte[]> signingKeys,
        @Nullable String sealingKeyId,
        byte @Nullable [] sealingKey,
        boolean suspended,
        @Nullable String dutyTelephone) {
    public Partner {
        certificates = Set.copyOf(certificates);
        signingKeys = Map.copyOf(signingKeys);
    }

    Optional<byte[]> signingKey(String keyId) {
        return Optional.ofNullable(signingKeys.get(keyId));
    }
}
