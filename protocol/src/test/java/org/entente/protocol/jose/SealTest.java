package org.entente.protocol.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.entente.protocol.Refusal.refused;

import com.nimbusds.jose.JWEObject;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.entente.protocol.Sample;
import org.entente.protocol.act.Binding;
import org.entente.protocol.json.Base64Url;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Limits;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final JsonValue.Fields BINDING = Binding.of("entente-part+jwe", Sample.MATTER, 0, Sample.XB);
    private static final byte[] PLAIN = "bản rõ ລັບ".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_platforms_own_x25519_and_a_key_derivation_by_hand_open_our_seal() throws Exception {
        String[] pieces = sealer().seal(PLAIN, BINDING).split("\\.", -1);
        JsonValue.Fields header = JsonReader.readCanonical(Base64Url.decode(pieces[0], 1024), Limits.ofBytes(1024));
        FieldReader fields = new FieldReader(header);
        byte[] apu = fields.bytes("apu", 16);
        byte[] epk = fields.object("epk", SealingKey::read).bytes();

        KeyFactory factory = KeyFactory.getInstance("X25519");
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(factory.generatePrivate(
                new XECPrivateKeySpec(NamedParameterSpec.X25519, Sample.XB_OPENS.bytes())));
        agreement.doPhase(
                factory.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, coordinate(epk))), true);
        byte[] secret = agreement.generateSecret();

        // NIST SP 800-56A concatenation KDF as RFC 7518, 4.6.2 uses it: one round of SHA-256.
        ByteBuffer info = ByteBuffer.allocate(200).putInt(1).put(secret);
        info.putInt(7).put(Sample.ascii("A256GCM")).putInt(apu.length).put(apu).putInt(0).putInt(256);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(info.flip());
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(sha.digest(), "AES"),
                new GCMParameterSpec(128, Base64Url.decode(pieces[2], 12)));
        cipher.updateAAD(Sample.ascii(pieces[0]));
        cipher.update(Base64Url.decode(pieces[3], 1000));
        assertThat(cipher.doFinal(Base64Url.decode(pieces[4], 16))).isEqualTo(PLAIN);
    }

    @Test
    void a_general_jose_library_reads_our_header() throws Exception {
        JWEObject read = JWEObject.parse(sealer().seal(PLAIN, BINDING));
        assertThat(read.getHeader().getAlgorithm().getName()).isEqualTo("ECDH-ES");
        assertThat(read.getHeader().getEncryptionMethod().getName()).isEqualTo("A256GCM");
        assertThat(read.getHeader().getKeyID()).isEqualTo(Sample.XB_OPENS.id().toString());
        assertThat(read.getHeader().getCustomParam("to")).isEqualTo("XB");
    }

    @Test
    void a_seal_opens_only_for_its_key_and_only_as_what_it_was_bound_to() throws Exception {
        String sealed = sealer().seal(PLAIN, BINDING);
        assertThat(Seal.open(sealed, BINDING, Sample.XB_OPENS, 100)).isEqualTo(PLAIN);
        assertThat(Seal.keyId(sealed)).isEqualTo(Sample.XB_OPENS.id());
        refused(Reason.UNKNOWN_KEY, () -> Seal.open(sealed, BINDING, Sample.XA_OPENS, 100));
        refused(
                Reason.INCONSISTENT,
                () -> Seal.open(
                        sealed, Binding.of("entente-part+jwe", Sample.MATTER, 1, Sample.XB), Sample.XB_OPENS, 100));
        refused(
                Reason.INCONSISTENT,
                () -> Seal.open(
                        sealed, Binding.of("entente-part+jwe", Sample.MATTER, 0, Sample.XA), Sample.XB_OPENS, 100));
        refused(Reason.TOO_LARGE, () -> Seal.open(sealed, BINDING, Sample.XB_OPENS, 5));
    }

    @Test
    void one_run_shares_an_ephemeral_key_and_no_two_seals_share_anything_else() throws Exception {
        Sealer sealer = sealer();
        Set<String> ephemerals = new HashSet<>();
        Set<String> derivations = new HashSet<>();
        Set<String> nonces = new HashSet<>();
        int seals = 2 * Sealer.SEALS_PER_EPHEMERAL;
        for (int i = 0; i < seals; i++) {
            String sealed = sealer.seal(PLAIN, BINDING);
            assertThat(Seal.open(sealed, BINDING, Sample.XB_OPENS, 100)).isEqualTo(PLAIN);
            String[] pieces = sealed.split("\\.", -1);
            JsonValue.Fields header =
                    JsonReader.readCanonical(Base64Url.decode(pieces[0], 1024), Limits.ofBytes(1024));
            ephemerals.add(String.valueOf(header.values().get("epk")));
            derivations.add(String.valueOf(header.values().get("apu")));
            nonces.add(pieces[2]);
        }
        assertThat(ephemerals).hasSize(2);
        assertThat(derivations).hasSize(seals);
        assertThat(nonces).hasSize(seals);
    }

    @Test
    void a_changed_character_never_opens() {
        String sealed = sealer().seal(PLAIN, BINDING);
        for (int at = 0; at < sealed.length(); at++) {
            char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
            assertThat(catchThrowable(() -> Seal.open(changed, BINDING, Sample.XB_OPENS, 1000)))
                    .as("character %d", at)
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void a_key_that_forces_the_secret_to_zero_is_not_sealed_for() throws Exception {
        SealingKey zero = SealingKey.ofBytes(new byte[32]);
        assertThat(zero.usable()).isFalse();
        assertThat(Sample.XB_OPENS.sealingKey().usable()).isTrue();
        assertThat(catchThrowable(() -> new Sealer(zero, Sample.fixedRandom("zero"))))
                .isInstanceOf(IllegalArgumentException.class);
        refused(Reason.CANNOT_BE_OPENED, () -> Sample.XB_OPENS.agree(zero));
    }

    private static Sealer sealer() {
        return new Sealer(Sample.XB_OPENS.sealingKey(), Sample.fixedRandom("seal"));
    }

    private static BigInteger coordinate(byte[] little) {
        byte[] big = new byte[32];
        for (int i = 0; i < 32; i++) {
            big[i] = little[31 - i];
        }
        return new BigInteger(1, big);
    }
}
