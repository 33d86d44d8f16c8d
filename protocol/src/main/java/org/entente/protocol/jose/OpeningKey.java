package org.entente.protocol.jose;

import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.entente.protocol.Digest;
import org.entente.protocol.json.Malformed;

/** A nation's opening key: X25519 (RFC 7748), by BouncyCastle's primitive. {@link #bytes()} is for wrapping at rest. */
public final class OpeningKey {
    /** Bytes of the secret scalar. */
    public static final int LENGTH_BYTES = X25519.SCALAR_SIZE;

    private final byte[] scalar;
    private final SealingKey sealingKey;

    private OpeningKey(byte[] scalar) {
        this.scalar = scalar;
        byte[] point = new byte[X25519.POINT_SIZE];
        X25519.scalarMultBase(scalar, 0, point, 0);
        try {
            this.sealingKey = SealingKey.ofBytes(point);
        } catch (Malformed e) {
            throw new IllegalStateException("a generated point has the right length", e);
        }
    }

    public static OpeningKey generate(SecureRandom random) {
        byte[] scalar = new byte[LENGTH_BYTES];
        X25519.generatePrivateKey(random, scalar);
        return new OpeningKey(scalar);
    }

    /** The key with this scalar of {@link #LENGTH_BYTES} bytes. */
    public static OpeningKey ofBytes(byte[] scalar) {
        if (scalar.length != LENGTH_BYTES) {
            throw new IllegalArgumentException("a scalar has 32 bytes, not " + scalar.length);
        }
        return new OpeningKey(scalar.clone());
    }

    /** The secret scalar. */
    public byte[] bytes() {
        return scalar.clone();
    }

    public SealingKey sealingKey() {
        return sealingKey;
    }

    public Digest id() {
        return sealingKey.id();
    }

    /** The secret shared with the owner of the other key; refused where the other key was made to force it (zero). */
    byte[] agree(SealingKey other) throws Malformed {
        byte[] secret = new byte[X25519.POINT_SIZE];
        if (!X25519.calculateAgreement(scalar, 0, other.bytes(), 0, secret, 0)) {
            throw new Malformed(Malformed.Reason.CANNOT_BE_OPENED, "epk");
        }
        return secret;
    }

    /** The identifier only: a key that is logged by accident gives nothing away. */
    @Override
    public String toString() {
        return "opening key " + id();
    }
}
