package org.entente.protocol.jose;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.entente.protocol.Digest;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/**
 * The public half of a signing key: Ed25519 (RFC 8032). Its identifier is the JWK thumbprint of RFC 7638, so that a key
 * has one name everywhere and nobody has to hand out names.
 */
public final class VerifyKey {
    /** Bytes of an encoded point. */
    public static final int LENGTH_BYTES = Ed25519.PUBLIC_KEY_SIZE;

    private final byte[] bytes;
    private final Ed25519.PublicPoint point;
    private final Digest id;

    private VerifyKey(byte[] bytes, Ed25519.PublicPoint point) {
        this.bytes = bytes;
        this.point = point;
        this.id = Jwk.thumbprint(Jwk.ED25519, bytes);
    }

    /** The key with this encoding; refused where it is no point of the prime-order group. */
    public static VerifyKey ofBytes(byte[] bytes) throws Malformed {
        Ed25519.PublicPoint point =
                bytes.length == LENGTH_BYTES ? Ed25519.validatePublicKeyFullExport(bytes, 0) : null;
        if (point == null) {
            throw new Malformed(Malformed.Reason.NOT_A_CODE, "x");
        }
        return new VerifyKey(bytes.clone(), point);
    }

    /** Reads the JWK form (RFC 8037): {@code crv}, {@code kty}, {@code x} and nothing else. */
    public static VerifyKey read(FieldReader jwk) throws Malformed {
        return ofBytes(Jwk.read(jwk, Jwk.ED25519));
    }

    /** The JWK form (RFC 8037). */
    public JsonValue.Fields jwk() {
        return Jwk.of(Jwk.ED25519, bytes);
    }

    /** The thumbprint of RFC 7638. */
    public Digest id() {
        return id;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether this key made the signature over the message. */
    public boolean verifies(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, point, message, 0, message.length);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof VerifyKey other && Arrays.equals(bytes, other.bytes);
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
