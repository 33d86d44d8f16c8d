package org.entente.protocol.jose;

import java.security.SecureRandom;
import java.util.Arrays;
import org.entente.protocol.json.Base64Url;
import org.entente.protocol.json.CanonicalJson;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/**
 * Seals for one recipient key; keep one for each partner. The agreement with the recipient's key costs ten times the
 * rest of a seal, so the ephemeral key is renewed after {@link #SEALS_PER_EPHEMERAL} seals and not after each. Safe for
 * use by many threads.
 */
public final class Sealer {
    /** Who reads this process' memory reads the plaintexts of so many seals anyway. */
    public static final int SEALS_PER_EPHEMERAL = 256;

    private final SealingKey recipient;
    private final SecureRandom random;
    private Ephemeral ephemeral;
    private int seals;

    /** Source of keys, IVs and {@code apu}: {@code random}. A key that cannot be sealed for is refused here. */
    public Sealer(SealingKey recipient, SecureRandom random) {
        this.recipient = recipient;
        this.random = random;
        this.ephemeral = Ephemeral.fresh(recipient, random);
    }

    /** The nation's key that this sealer seals for. */
    public SealingKey recipient() {
        return recipient;
    }

    /**
     * The compact JWE.
     *
     * @param binding fields of the protected header beside those of JOSE; the recipient demands the same
     */
    public String seal(byte[] plaintext, JsonValue.Fields binding) {
        Ephemeral now = current();
        byte[] apu = new byte[Seal.APU_BYTES];
        random.nextBytes(apu);
        JsonValue.Builder header = JsonValue.Fields.with()
                .put("alg", "ECDH-ES")
                .put("apu", Base64Url.encode(apu))
                .put("enc", "A256GCM")
                .put("epk", now.jwk)
                .put("kid", recipient.id().toString());
        binding.values().forEach(header::put);
        String text = Base64Url.encode(CanonicalJson.bytes(header.done()));
        byte[] iv = new byte[ContentCipher.IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed = new ContentCipher(now.secret, apu).encrypt(plaintext, iv, text);
        int length = sealed.length - ContentCipher.TAG_BYTES;
        return text + ".." + Base64Url.encode(iv) + "." + Base64Url.encode(Arrays.copyOf(sealed, length)) + "."
                + Base64Url.encode(Arrays.copyOfRange(sealed, length, sealed.length));
    }

    private synchronized Ephemeral current() {
        if (seals == SEALS_PER_EPHEMERAL) {
            ephemeral = Ephemeral.fresh(recipient, random);
            seals = 0;
        }
        seals++;
        return ephemeral;
    }

    /** The public half as it is sent, and what was agreed with it; the private half is forgotten at once. */
    private record Ephemeral(JsonValue.Fields jwk, byte[] secret) {
        static Ephemeral fresh(SealingKey recipient, SecureRandom random) {
            OpeningKey key = OpeningKey.generate(random);
            try {
                return new Ephemeral(key.sealingKey().jwk(), key.agree(recipient));
            } catch (Malformed e) {
                throw new IllegalArgumentException("cannot seal for key " + recipient.id(), e);
            }
        }
    }
}
