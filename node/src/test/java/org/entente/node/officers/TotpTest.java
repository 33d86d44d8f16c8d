package org.entente.node.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    /** The secret of the vectors in RFC 6238, appendix B, and in RFC 4226, appendix D. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_vectors_of_rfc_6238_hold(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "9, 520489"})
    void the_vectors_of_rfc_4226_hold(long counter, String code) {
        assertThat(Totp.code(SECRET, counter, 6)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-31, false", "-30, true", "0, true", "29, true", "30, true", "59, true", "60, false"})
    void a_device_may_run_one_step_apart(int secondsApart, boolean taken) {
        String code = Totp.at(SECRET, NOON.plusSeconds(secondsApart));
        assertThat(Totp.match(SECRET, code, NOON, 0).isPresent()).isEqualTo(taken);
    }

    @Test
    void a_used_code_and_every_earlier_one_is_refused() {
        long used = Totp.match(SECRET, Totp.at(SECRET, NOON), NOON, 0).orElseThrow();
        assertThat(Totp.match(SECRET, Totp.at(SECRET, NOON), NOON, used)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.at(SECRET, NOON.minusSeconds(30)), NOON, used)).isEmpty();
        Instant next = NOON.plus(Duration.ofSeconds(30));
        assertThat(Totp.match(SECRET, Totp.at(SECRET, next), next, used)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abcdef", "١٢٣٤٥٦", "-12345", "000000000000000000000000000000"})
    void what_is_no_code_is_refused(String typed) {
        assertThat(Totp.match(SECRET, typed, NOON, 0)).isEmpty();
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secrets_are_written_in_base32(String plain, String text) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
