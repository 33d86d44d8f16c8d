package org.entente.protocol.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.protocol.Refusal.refused;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;
import org.entente.protocol.Digest;
import org.entente.protocol.Sample;
import org.entente.protocol.json.Base64Url;
import org.entente.protocol.json.CanonicalJson;
import org.entente.protocol.json.Malformed.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwsTest {
    private static final String TYPE = "entente-act+jws";
    private static final byte[] PAYLOAD = Sample.ascii("{}");

    @Test
    void the_platforms_own_ed25519_accepts_our_signature_and_makes_the_same() throws Exception {
        Jws jws = Jws.sign(TYPE, PAYLOAD, Sample.XA_SIGNS);
        int dot = jws.text().lastIndexOf('.');
        byte[] input = Sample.ascii(jws.text().substring(0, dot));
        byte[] signature = Base64Url.decode(jws.text().substring(dot + 1), 64);

        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(factory.generatePublic(
                new EdECPublicKeySpec(NamedParameterSpec.ED25519, point(Sample.XA_SIGNS.verifyKey().bytes()))));
        verifier.update(input);
        assertThat(verifier.verify(signature)).isTrue();

        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(factory.generatePrivate(
                new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Sample.XA_SIGNS.bytes())));
        signer.update(input);
        assertThat(signer.sign()).isEqualTo(signature);
    }

    @Test
    void a_general_jose_library_reads_what_we_write() throws Exception {
        Jws jws = Jws.sign(TYPE, PAYLOAD, Sample.XA_SIGNS);
        JWSObject read = JWSObject.parse(jws.text());
        assertThat(read.getHeader().getAlgorithm().getName()).isEqualTo("EdDSA");
        assertThat(read.getHeader().getType().getType()).isEqualTo(TYPE);
        assertThat(read.getPayload().toBytes()).isEqualTo(PAYLOAD);
        OctetKeyPair jwk = OctetKeyPair.parse(
                new String(CanonicalJson.bytes(Sample.XA_SIGNS.verifyKey().jwk()), StandardCharsets.US_ASCII));
        assertThat(jwk.computeThumbprint().toString())
                .isEqualTo(read.getHeader().getKeyID())
                .isEqualTo(Sample.XA_SIGNS.id().toString());
    }

    @Test
    void the_first_vector_of_rfc_8032_holds() throws Exception {
        SigningKey key = SigningKey.ofBytes(
                HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        assertThat(HexFormat.of().formatHex(key.verifyKey().bytes()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(HexFormat.of().formatHex(key.sign(new byte[0])))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        // RFC 8037, appendix A.3: the thumbprint of that key.
        assertThat(key.id()).hasToString("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void another_nations_key_and_a_changed_byte_are_refused() throws Exception {
        Jws jws = Jws.parse(Jws.sign(TYPE, PAYLOAD, Sample.XA_SIGNS).text(), 100);
        jws.verify(Sample.XA_SIGNS.verifyKey());
        refused(Reason.UNKNOWN_KEY, () -> jws.verify(Sample.XB_SIGNS.verifyKey()));
        String[] pieces = jws.text().split("\\.");
        String changed = pieces[0] + "." + Base64Url.encode(Sample.ascii("{ }")) + "." + pieces[2];
        refused(Reason.WRONG_SIGNATURE, () -> Jws.parse(changed, 100).verify(Sample.XA_SIGNS.verifyKey()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\",\"kid\":\"%s\",\"typ\":\"entente-act+jws\"}",
                "{\"alg\":\"HS256\",\"kid\":\"%s\",\"typ\":\"entente-act+jws\"}",
                "{\"alg\":\"EdDSA\",\"crit\":[\"b64\"],\"kid\":\"%s\",\"typ\":\"entente-act+jws\"}",
                "{\"alg\":\"EdDSA\",\"jku\":\"https://x.invalid\",\"kid\":\"%s\",\"typ\":\"entente-act+jws\"}",
                "{\"alg\":\"EdDSA\",\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"entente-act+jws\"}",
                "{\"typ\":\"entente-act+jws\",\"alg\":\"EdDSA\",\"kid\":\"%s\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"JWT\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\"}",
                "{\"alg\":\"EdDSA\",\"typ\":\"entente-act+jws\"}"
            })
    void every_header_but_the_one_shape_is_refused_even_if_well_signed(String header) {
        byte[] bytes = Sample.ascii(header.formatted(Sample.XA_SIGNS.id()));
        String input = Base64Url.encode(bytes) + "." + Base64Url.encode(PAYLOAD);
        String text = input + "." + Base64Url.encode(Sample.XA_SIGNS.sign(Sample.ascii(input)));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Jws.parse(text, 100)))
                .isInstanceOf(org.entente.protocol.json.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "a.b", "é.é.é"})
    void what_is_no_jws_is_refused(String text) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Jws.parse(text, 100)))
                .isInstanceOf(org.entente.protocol.json.Malformed.class);
    }

    @Test
    void a_point_of_small_order_is_no_key() {
        byte[] neutral = new byte[32];
        neutral[0] = 1;
        refused(Reason.NOT_A_CODE, () -> VerifyKey.ofBytes(neutral));
        refused(Reason.NOT_A_CODE, () -> VerifyKey.ofBytes(new byte[32]));
        refused(Reason.NOT_A_CODE, () -> VerifyKey.ofBytes(new byte[31]));
    }

    @Test
    void a_key_in_a_log_line_gives_nothing_away() {
        assertThat(Sample.XA_SIGNS.toString() + Sample.XA_OPENS)
                .doesNotContain(Base64Url.encode(Sample.XA_SIGNS.bytes()))
                .contains(Sample.XA_SIGNS.id().toString());
        assertThat(SigningKey.ofBytes(Sample.XA_SIGNS.bytes()).id()).isEqualTo(Sample.XA_SIGNS.id());
        assertThat(Digest.parse(Sample.XA_OPENS.id().toString())).isEqualTo(Sample.XA_OPENS.id());
    }

    /** RFC 8032, 5.1.3: little endian y with the sign of x in the last bit. */
    private static EdECPoint point(byte[] encoded) {
        byte[] y = new byte[32];
        for (int i = 0; i < 32; i++) {
            y[i] = encoded[31 - i];
        }
        boolean odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7F;
        return new EdECPoint(odd, new BigInteger(1, y));
    }
}
