package org.entente.protocol.simulation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * The keys of all nodes of one run. A keyed hash stands in for signatures, because a run makes thousands and the machine
 * never looks inside one; some runs use the real Ed25519.
 */
final class Notary {
    private final RandomGenerator random;
    private final boolean real;
    private final Map<Digest, byte[]> secrets = new HashMap<>();
    private final Map<Digest, SigningKey> signing = new HashMap<>();
    private final Map<Digest, Nation> owners = new HashMap<>();

    Notary(RandomGenerator random, boolean real) {
        this.random = random;
        this.real = real;
    }

    /** A new key of this nation. */
    Digest key(Nation owner) {
        byte[] secret = new byte[SigningKey.LENGTH_BYTES];
        random.nextBytes(secret);
        Digest id;
        if (real) {
            SigningKey key = SigningKey.ofBytes(secret);
            id = key.id();
            signing.put(id, key);
        } else {
            id = Digest.over(new byte[] {'i', 'd'}, secret);
        }
        secrets.put(id, secret);
        owners.put(id, owner);
        return id;
    }

    Stamp sign(Content content, Digest key) {
        return new Stamp(content, key, signature(content, key));
    }

    private byte[] signature(Content content, Digest key) {
        byte[] bytes = Stamp.bytes(content);
        return real ? signing.get(key).sign(bytes) : Digest.over(secrets.get(key), bytes).bytes();
    }

    /** The key that made this signature, if it is one of this nation's; otherwise null. */
    @Nullable Digest verified(Stamp stamp, Nation owner) {
        if (!owner.equals(owners.get(stamp.key()))) {
            return null;
        }
        return stamp.valid(this::verifies) ? stamp.key() : null;
    }

    private boolean verifies(Stamp stamp) {
        return real
                ? signing.get(stamp.key()).verifyKey().verifies(Stamp.bytes(stamp.content()), stamp.signature())
                : Arrays.equals(signature(stamp.content(), stamp.key()), stamp.signature());
    }
}
