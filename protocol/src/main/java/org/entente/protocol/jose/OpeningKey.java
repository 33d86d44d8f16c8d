package org.entente.protocol.jose;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.entente.protocol.Digest;
import org.entente.protocol.json.Malformed;

/** A nation's opening key: X25519 (RFC 7748), by BouncyCastle's primitive. {@link #bytes()} is for wrapping at rest. */
public final class OpeningKey {
    /** Bytes of the secret scalar. */
    public static final int LENGTH_BYTES = X25519.SCALAR_SIZE;

    /** Senders times their parallel runs; 64 bytes each. */
    private static final int REMEMBERED = 64;

    private final byte[] scalar;
    private final SealingKey sealingKey;
    private final Map<SealingKey, byte[]> agreed = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SealingKey, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

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

    /**
     * The secret shared with the owner of the other key; refused where the other key was made to force it (zero). The
     * last few are remembered, because a sender uses one ephemeral key for a run of seals.
     */
    byte[] agree(SealingKey other) throws Malformed {
        synchronized (agreed) {
            byte[] known = agreed.get(other);
            if (known != null) {
                return known;
            }
        }
        byte[] secret = new byte[X25519.POINT_SIZE];
        if (!X25519.calculateAgreement(scalar, 0, other.bytes(), 0, secret, 0)) {
            throw new Malformed(Malformed.Reason.CANNOT_BE_OPENED, "epk");
        }
        synchronized (agreed) {
            agreed.put(other, secret);
        }
        return secret;
    }

    /** The identifier only: a key that is logged by accident gives nothing away. */
    @Override
    public String toString() {
        return "opening key " + id();
    }
}
