package org.entente.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.node.documents.SealedByTwo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyTest {
    private static final Path VECTORS = Path.of("..", "docs", "protocol", "vectors");

    @TempDir
    Path directory;

    private Path export;
    private Path cardOfA;
    private Path cardOfB;

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void copy_the_published_export_and_its_cards() throws IOException {
        export = Files.copy(VECTORS.resolve("export.zip"), directory.resolve("export.zip"));
        JsonNode cards = JsonMapper.shared().readTree(Files.readString(VECTORS.resolve("cards.json")));
        cardOfA = Files.writeString(directory.resolve("a.card"), cards.get("XA").asString() + "\n");
        cardOfB = Files.writeString(directory.resolve("b.card"), cards.get("XB").asString());
    }

    private static Run run(String language, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("verify"));
        for (Object argument : args) {
            arguments.add(argument.toString());
        }
        int status = Frame.of(Object.class, Map.of("LANG", language)::get)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
        return new Run(status, out.toString(), err.toString());
    }

    @Test
    void the_published_export_is_proven_with_both_cards_and_says_what_it_does_not_prove() {
        Run run = run("en", export, "--trust", cardOfA, cardOfB);
        assertThat(run.status()).as(run.err() + run.out()).isZero();
        assertThat(run.out())
                .startsWith("PROVEN.")
                .contains("XA, with a key of the card you gave", "XB, with a key of the card you gave")
                .contains("XA → XB: complete up to the head that XA signed over 5 entries")
                .contains("RQ-F-001 ask (XA → XB, position 1)", "accepted")
                .contains("RQ-F-001 ask, text", "RQ-F-002 ask, text: its handling code keeps it from this use")
                .contains("That nothing followed", "no receipt here", "true times", "erased", "another history");
    }

    @Test
    void without_cards_it_is_consistent_by_a_signer_whom_nobody_named_and_that_is_a_status_of_its_own() {
        Run none = run("en", export);
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.out()).startsWith("CONSISTENT, SIGNER UNKNOWN.").doesNotContain("PROVEN");
        Run one = run("en", export, "--trust", cardOfA);
        assertThat(one.status()).isEqualTo(3);
        assertThat(one.out()).contains("XB by its own word only").contains("XA, with a key of the card");
    }

    @Test
    void a_sealed_paper_is_proven_with_both_certificates_and_fails_with_one_byte_changed() throws IOException {
        SealedByTwo sealed = SealedByTwo.paper();
        Path paper = Files.write(directory.resolve("plan.pdf"), sealed.pdf());

        Run both = run("en", paper, "--certificate", sealed.certificates().getFirst(), sealed.certificates().getLast());
        assertThat(both.status()).as(both.err() + both.out()).isZero();
        assertThat(both.out()).startsWith("PROVEN.").contains("Minister of XA", "Minister of XB");
        assertThat(run("vi", paper, "--certificate", sealed.certificates().getFirst()).status()).isEqualTo(3);
        byte[] changed = sealed.pdf().clone();
        changed[900] ^= 1;
        Run failed = run("en", Files.write(paper, changed), "--json", "--certificate", sealed.certificates().getFirst(), sealed.certificates().getLast());
        assertThat(failed.status()).isEqualTo(1);
        assertThat(JsonMapper.shared().readTree(failed.out()).get("seals").get(0).get("standing").asString()).isEqualTo("ALTERED");
    }

    @Test
    void a_flipped_byte_fails_and_names_the_act_and_the_file_of_the_export() throws IOException {
        byte[] bytes = Files.readAllBytes(export);
        byte[] name = "XA-XB-1/entry/1.jws".getBytes(StandardCharsets.US_ASCII);
        bytes[indexOf(bytes, name) + name.length + 100] ^= 1;
        Path bad = Files.write(directory.resolve("bad.zip"), bytes);
        Run run = run("en", bad, "--trust", cardOfA, "--trust", cardOfB);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("FAILED.").contains("act RQ-F-002 ask (", "in XA-XB-1/entry/1.jws");

        JsonNode json = JsonMapper.shared().readTree(run("en", bad, "--json").out());
        assertThat(json.get("verdict").asString()).isEqualTo("FAILED");
        JsonNode altered = json.get("findings").get(0);
        assertThat(altered.get("type").asString()).isEqualTo("ALTERED");
        assertThat(altered.get("label").asString()).isEqualTo("RQ-F-002 ask");
        assertThat(altered.get("member").asString()).isEqualTo("XA-XB-1/entry/1.jws");
    }

    @ParameterizedTest
    @CsvSource({"en, PROVEN", "vi, ĐÃ CHỨNG MINH", "lo, ພິສູດແລ້ວ"})
    void it_speaks_the_language_of_the_terminal_to_its_last_sentence(String language, String verdict) {
        Run run = run(language, export, "--trust", cardOfA, cardOfB);
        assertThat(run.out()).startsWith(verdict).doesNotContain("{0", "{1", "command.");
        if (!language.equals("en")) {
            assertThat(run.out()).doesNotContain("receipt", "proven", "signed");
        }
        JsonNode json = JsonMapper.shared().readTree(run(language, export, "--json").out());
        assertThat(json.get("status").asInt()).isEqualTo(3);
        assertThat(json.get("findings").size()).isGreaterThan(10);
    }

    @Test
    void what_cannot_be_read_is_no_verdict() throws IOException {
        assertThat(run("en", directory.resolve("nothing.zip")).status()).isEqualTo(2);
        Path noCard = Files.writeString(directory.resolve("no.card"), "not a card");
        Run run = run("en", export, "--trust", noCard);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("no.card");
        assertThat(run.out()).isEmpty();
        Path other = Files.writeString(directory.resolve("other.zip"), "not an export");
        assertThat(run("en", other).status()).isEqualTo(1);
    }

    private static int indexOf(byte[] in, byte[] what) {
        for (int at = 0; at <= in.length - what.length; at++) {
            if (java.util.Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        throw new AssertionError("not there");
    }
}
