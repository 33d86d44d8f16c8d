package org.entente.protocol.jose;

import java.security.GeneralSecurityException;
import java.util.regex.Pattern;
import org.entente.protocol.Digest;
import org.entente.protocol.json.Base64Url;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Limits;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * A compact JWE (RFC 7516) of one shape: ECDH-ES direct over X25519 (RFC 8037), A256GCM, and a protected header that
 * also holds what the seal is bound to. The curve is BouncyCastle's, because Nimbus' own way leads through Tink, which is
 * slower. The header's text is ours, so that it is encoded once.
 *
 * <p>A {@link Sealer} may use one ephemeral key for a run of seals to one recipient; the random {@code apu} of each seal
 * goes into the key derivation, so that every seal still has a content key of its own.
 */
public final class Seal {
    private static final int MAX_PROTECTED_BYTES = 1024;
    private static final Pattern DIRECT = Pattern.compile("ECDH-ES");
    private static final Pattern GCM = Pattern.compile("A256GCM");

    /** Bytes of {@code apu}: enough that no two seals ever derive the same content key. */
    static final int APU_BYTES = 16;

    private Seal() {}

    /** The key that a sealed text asks for, so that the right one can be fetched after a change of keys. */
    public static Digest keyId(String sealed) throws Malformed {
        int dot = sealed.indexOf('.');
        byte[] header = Base64Url.decode(sealed.substring(0, Math.max(dot, 0)), MAX_PROTECTED_BYTES);
        return new FieldReader(JsonReader.readCanonical(header, Limits.ofBytes(MAX_PROTECTED_BYTES))).digest("kid");
    }

    /** Opens what was sealed with exactly this binding for this key. */
    public static byte[] open(String sealed, JsonValue.Fields binding, OpeningKey key, int maxPlaintextBytes)
            throws Malformed {
        String[] pieces = sealed.split("\\.", -1);
        if (pieces.length != 5 || !pieces[1].isEmpty()) {
            throw new Malformed(Reason.NOT_A_JWE, "");
        }
        Opening opening = readHeader(pieces[0], binding, key);
        byte[] iv = Base64Url.decodeExactly(pieces[2], ContentCipher.IV_BYTES);
        byte[] ciphertext = Base64Url.decode(pieces[3], maxPlaintextBytes);
        byte[] tag = Base64Url.decodeExactly(pieces[4], ContentCipher.TAG_BYTES);
        try {
            return new ContentCipher(key.agree(opening.ephemeral()), opening.apu())
                    .decrypt(ciphertext, tag, iv, pieces[0]);
        } catch (GeneralSecurityException e) {
            throw new Malformed(Reason.CANNOT_BE_OPENED, "");
        }
    }

    /** What the protected header gives to the key derivation. */
    private record Opening(SealingKey ephemeral, byte[] apu) {}

    private static Opening readHeader(String text, JsonValue.Fields binding, OpeningKey key) throws Malformed {
        byte[] bytes = Base64Url.decode(text, MAX_PROTECTED_BYTES);
        JsonValue.Fields header = JsonReader.readCanonical(bytes, Limits.ofBytes(MAX_PROTECTED_BYTES));
        FieldReader fields = new FieldReader(header);
        fields.code("alg", DIRECT);
        byte[] apu = fields.bytes("apu", APU_BYTES);
        if (apu.length != APU_BYTES) {
            throw fields.bad(Reason.OUT_OF_RANGE, "apu");
        }
        fields.code("enc", GCM);
        SealingKey ephemeral = fields.object("epk", SealingKey::read);
        if (!fields.digest("kid").equals(key.id())) {
            throw fields.bad(Reason.UNKNOWN_KEY, "kid");
        }
        for (var bound : binding.values().entrySet()) {
            if (!bound.getValue().equals(header.values().get(bound.getKey()))) {
                throw fields.bad(Reason.INCONSISTENT, bound.getKey());
            }
        }
        if (header.values().size() != 5 + binding.values().size()) {
            throw new Malformed(Reason.FIELD_UNKNOWN, "");
        }
        return new Opening(ephemeral, apu);
    }
}
