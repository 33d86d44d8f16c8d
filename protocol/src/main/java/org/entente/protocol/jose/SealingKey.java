package org.entente.protocol.jose;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.entente.protocol.Digest;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/** The public half of an opening key: X25519 (RFC 7748). Who has it can seal a part that only its nation can open. */
public final class SealingKey {
    /** Bytes of a coordinate. */
    public static final int LENGTH_BYTES = X25519.POINT_SIZE;

    private final byte[] bytes;
    private final Digest id;

    private SealingKey(byte[] bytes) {
        this.bytes = bytes;
        this.id = Jwk.thumbprint(Jwk.X25519, bytes);
    }

    /** The key with this encoding. A point of low order is refused where it is used: the shared secret is zero. */
    public static SealingKey ofBytes(byte[] bytes) throws Malformed {
        if (bytes.length != LENGTH_BYTES) {
            throw new Malformed(Malformed.Reason.OUT_OF_RANGE, "x");
        }
        return new SealingKey(bytes.clone());
    }

    /** Reads the JWK form (RFC 8037): {@code crv}, {@code kty}, {@code x} and nothing else. */
    public static SealingKey read(FieldReader jwk) throws Malformed {
        return ofBytes(Jwk.read(jwk, Jwk.X25519));
    }

    public JsonValue.Fields jwk() {
        return Jwk.of(Jwk.X25519, bytes);
    }

    /** Whether a secret can be shared with this key; false for the few points that force the secret to zero. */
    public boolean usable() {
        byte[] scalar = new byte[X25519.SCALAR_SIZE];
        scalar[0] = 8;
        return X25519.calculateAgreement(scalar, 0, bytes, 0, new byte[X25519.POINT_SIZE], 0);
    }

    /** The thumbprint of RFC 7638. */
    public Digest id() {
        return id;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SealingKey other && Arrays.equals(bytes, other.bytes);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
