package org.entente.protocol.jose;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.entente.protocol.Digest;
import org.entente.protocol.json.Base64Url;
import org.entente.protocol.json.CanonicalJson;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Limits;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * A compact JWS (RFC 7515) of the one shape that this protocol knows: EdDSA with Ed25519 (RFC 8037), a protected header
 * of exactly {@code alg}, {@code kid} and {@code typ} in canonical form. Everything else that JOSE can say (other
 * algorithms, keys or addresses of keys inside the header, critical extensions) is refused before any cryptography.
 *
 * <p>Read by hand because there is so little to read: a general JOSE library spends a quarter of a verification on a
 * header that has one shape. The tests hold this class against Nimbus and the platform's own Ed25519, both ways.
 */
public final class Jws {
    private static final Pattern EDDSA = Pattern.compile("EdDSA");
    private static final Pattern TYPE = Pattern.compile("entente-[a-z-]{1,32}\\+jws");
    private static final int MAX_PROTECTED_BYTES = 256;
    private static final int SIGNATURE_BYTES = 64;

    private final String text;
    private final String type;
    private final Digest keyId;
    private final byte[] payload;
    private final byte[] signature;
    private final Digest digest;

    private Jws(String text, String type, Digest keyId, byte[] payload, byte[] signature) {
        this.text = text;
        this.type = type;
        this.keyId = keyId;
        this.payload = payload;
        this.signature = signature;
        this.digest = Digest.over(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Signs a payload. */
    public static Jws sign(String type, byte[] payload, SigningKey key) {
        byte[] header = CanonicalJson.bytes(JsonValue.Fields.with()
                .put("alg", "EdDSA")
                .put("kid", key.id().toString())
                .put("typ", type)
                .done());
        String input = Base64Url.encode(header) + "." + Base64Url.encode(payload);
        byte[] signature = key.sign(input.getBytes(StandardCharsets.US_ASCII));
        return new Jws(input + "." + Base64Url.encode(signature), type, key.id(), payload.clone(), signature);
    }

    /** Reads a JWS whose payload has at most so many bytes. The signature is not verified yet. */
    public static Jws parse(String text, int maxPayloadBytes) throws Malformed {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 0 || second < 0) {
            throw new Malformed(Reason.NOT_A_JWS, "");
        }
        byte[] header = Base64Url.decode(text.substring(0, first), MAX_PROTECTED_BYTES);
        FieldReader fields = new FieldReader(JsonReader.readCanonical(header, Limits.ofBytes(MAX_PROTECTED_BYTES)));
        fields.code("alg", EDDSA);
        Digest keyId = fields.digest("kid");
        String type = fields.code("typ", TYPE);
        fields.end();
        byte[] payload = Base64Url.decode(text.substring(first + 1, second), maxPayloadBytes);
        byte[] signature = Base64Url.decodeExactly(text.substring(second + 1), SIGNATURE_BYTES);
        return new Jws(text, type, keyId, payload, signature);
    }

    /** Refuses unless this key is the one named and made the signature. */
    public void verify(VerifyKey key) throws Malformed {
        if (!key.id().equals(keyId)) {
            throw new Malformed(Reason.UNKNOWN_KEY, "kid");
        }
        byte[] input = text.substring(0, text.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
        if (!key.verifies(input, signature)) {
            throw new Malformed(Reason.WRONG_SIGNATURE, "");
        }
    }

    /** The compact text, as it crossed the border. */
    public String text() {
        return text;
    }

    /** What kind of statement this is: the media type without {@code application/}. */
    public String type() {
        return type;
    }

    /** The thumbprint of the key that is said to have signed. */
    public Digest keyId() {
        return keyId;
    }

    public byte[] payload() {
        return payload.clone();
    }

    /** SHA-256 over the ASCII bytes of the compact text: the name of what is signed here, and its leaf in the ledger. */
    public Digest digest() {
        return digest;
    }
}
