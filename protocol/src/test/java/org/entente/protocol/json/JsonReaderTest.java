package org.entente.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.protocol.Refusal.refused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.entente.protocol.json.Malformed.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static final Limits SMALL = new Limits(1000, 20, 4);

    @Test
    void a_canonical_text_is_read_and_written_to_the_same_bytes() throws Exception {
        String text = "{\"a\":[1,-2,true,{}],\"b\":\"ລາວ \\u0001\\n\\\"\\\\\",\"\uD83D\uDE00\":9007199254740991}";
        assertThat(CanonicalJson.bytes(JsonReader.readCanonical(utf8(text), SMALL))).isEqualTo(utf8(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ \"a\":1}|NOT_CANONICAL",
                "{\"b\":1,\"a\":2}|NOT_CANONICAL",
                "{\"a\":01}|NOT_JSON",
                "{\"a\":-0}|NOT_CANONICAL",
                "{\"a\":1.0}|WRONG_TYPE",
                "{\"a\":1e2}|WRONG_TYPE",
                "{\"a\":NaN}|NOT_JSON",
                "{\"a\":null}|WRONG_TYPE",
                "{\"a\":9007199254740992}|OUT_OF_RANGE",
                "{\"a\":99999999999999999999}|TOO_LARGE",
                "{\"a\":\"\\u0041\"}|NOT_CANONICAL",
                "{\"a\":\"\\ud800\"}|FORBIDDEN_CHARACTER",
                "{\"a\":1,\"a\":1}|DUPLICATE_KEY",
                "{\"a\":1,\"\\u0061\":1}|DUPLICATE_KEY",
                "{\"a\":1}{}|TRAILING_BYTES",
                "{\"a\":1} x|NOT_JSON",
                "{'a':1}|NOT_JSON",
                "{\"a\":1,}|NOT_JSON",
                "// x {}|NOT_JSON",
                "[1]|WRONG_TYPE",
                "\"a\"|WRONG_TYPE",
                "{\"a\"|NOT_JSON",
                "{\"a\":[[[[1]]]]}|TOO_DEEP",
                "{\"a\":\"123456789012345678901\"}|TOO_LARGE"
            })
    void a_text_that_is_not_the_one_text_of_its_value_is_refused(String text, Reason reason) {
        refused(reason, () -> JsonReader.readCanonical(utf8(text), SMALL));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_whatever_they_resemble() {
        refused(Reason.NOT_UTF8, () -> JsonReader.read(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', '}'}, SMALL));
        refused(Reason.NOT_UTF8, () -> JsonReader.read(new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80}, SMALL));
        refused(Reason.NOT_JSON, () -> JsonReader.read("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE), SMALL));
        refused(Reason.NOT_JSON, () -> JsonReader.read(utf8("\uFEFF{}"), SMALL));
        refused(Reason.NOT_JSON, () -> JsonReader.read(new byte[0], SMALL));
    }

    @Test
    void size_and_depth_are_bounded_before_anything_is_built() {
        refused(Reason.TOO_LARGE, () -> JsonReader.read(new byte[1001], SMALL));
        refused(Reason.TOO_DEEP, () -> JsonReader.read(utf8("{\"a\":" + "[".repeat(900)), SMALL));
        refused(Reason.TOO_LARGE, () -> JsonReader.read(utf8("{\"" + "n".repeat(200) + "\":1}"), SMALL));
        Limits large = Limits.ofBytes(10_000_000);
        refused(Reason.TOO_DEEP, () -> JsonReader.read(utf8("{\"a\":" + "[".repeat(5_000_000)), large));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A\u202EB", "A\u0000B", "A\u0085B", "A\u2066B", "A\u2028B", "A\uFEFFB", "A\uFFFEB", "A\uDB40\uDC41B"})
    void a_text_that_could_deceive_the_eye_is_refused(String text) {
        refused(Reason.FORBIDDEN_CHARACTER, () -> fields(text).text("name", 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn Ánh", "ທ້າວ ສົມພອນ", "محمد\u200Fعلي", "क्\u200Dष", "line\nnext\ttab", "\uD83D\uDE00"})
    void names_in_any_script_pass(String text) throws Exception {
        assertThat(fields(text).text("name", 100)).isEqualTo(text);
    }

    @Test
    void a_code_takes_nothing_that_only_looks_like_it() {
        refused(Reason.NOT_A_CODE, () -> fields("АB").code("name", Codes.NAME));
        refused(Reason.NOT_A_CODE, () -> fields("AB\n").code("name", Codes.NAME));
        refused(Reason.NOT_A_CODE, () -> fields("A\u202EB").code("name", Codes.NAME));
        refused(Reason.FIELD_MISSING, () -> fields("AB").code("other", Codes.NAME));
        refused(Reason.WRONG_TYPE, () -> fields("AB").whole("name", 0, 1));
        refused(Reason.FIELD_UNKNOWN, () -> fields("AB").end());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T02:30:00Z,true",
        "2026-03-02T02:30:00.120Z,true",
        "2026-03-02T02:30:00.000Z,false",
        "2026-03-02T02:30Z,false",
        "2026-03-02T02:30:00+00:00,false",
        "2026-03-02T24:00:00Z,false",
        "2026-02-30T00:00:00Z,false",
        "1999-12-31T23:59:59Z,false",
        "2200-01-01T00:00:00Z,false",
        "2026-03-02T02:30:00.000001Z,false"
    })
    void an_instant_has_one_text(String text, boolean good) throws Exception {
        if (good) {
            assertThat(fields(text).instant("name")).isEqualTo(Instant.parse(text));
        } else {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> fields(text).instant("name")))
                    .isInstanceOf(Malformed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"AA,NONE", "AB,NOT_CANONICAL", "A,NOT_CANONICAL", "AA==,NOT_CANONICAL", "A+,NOT_CANONICAL", "A+AA,NOT_A_CODE", "AAAAAAAA,TOO_LARGE"})
    void base64url_has_one_text(String text, String reason) throws Exception {
        if (reason.equals("NONE")) {
            assertThat(Base64Url.decode(text, 3)).hasSize(1);
        } else {
            refused(Reason.valueOf(reason), () -> Base64Url.decode(text, 3));
        }
    }

    private static FieldReader fields(String text) {
        return new FieldReader(JsonValue.Fields.with().put("name", text).done());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
