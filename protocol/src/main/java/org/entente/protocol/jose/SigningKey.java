package org.entente.protocol.jose;

import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.entente.protocol.Digest;
import org.entente.protocol.json.Malformed;

/**
 * A nation's signing key: Ed25519 (RFC 8032), by BouncyCastle's primitive because the platform's own is ten times
 * slower. {@link #bytes()} is for whoever wraps the key at rest; nothing else may print or send it.
 */
public final class SigningKey {
    /** Bytes of the seed. */
    public static final int LENGTH_BYTES = Ed25519.SECRET_KEY_SIZE;

    private final byte[] seed;
    private final VerifyKey verifyKey;

    private SigningKey(byte[] seed) {
        this.seed = seed;
        byte[] point = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, point, 0);
        try {
            this.verifyKey = VerifyKey.ofBytes(point);
        } catch (Malformed e) {
            throw new IllegalStateException("a generated point is always valid", e);
        }
    }

    public static SigningKey generate(SecureRandom random) {
        byte[] seed = new byte[LENGTH_BYTES];
        Ed25519.generatePrivateKey(random, seed);
        return new SigningKey(seed);
    }

    /** The key with this seed of {@link #LENGTH_BYTES} bytes. */
    public static SigningKey ofBytes(byte[] seed) {
        if (seed.length != LENGTH_BYTES) {
            throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
        }
        return new SigningKey(seed.clone());
    }

    /** The secret seed. */
    public byte[] bytes() {
        return seed.clone();
    }

    public VerifyKey verifyKey() {
        return verifyKey;
    }

    public Digest id() {
        return verifyKey.id();
    }

    /** 64 bytes of signature; deterministic, so signing the same twice gives the same. */
    public byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, verifyKey.bytes(), 0, null, message, 0, message.length, signature, 0);
        return signature;
    }

    /** The identifier only: a key that is logged by accident gives nothing away. */
    @Override
    public String toString() {
        return "signing key " + id();
    }
}
