package org.entente.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.node.home.ReachedServer;
import org.entente.protocol.card.Card;
import org.entente.protocol.card.Fingerprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class PairTest {
    private static final Path CARDS = Path.of("..", "docs", "protocol", "vectors", "cards.json");

    @TempDir
    Path directory;

    private Path card;
    private Fingerprint fingerprint;

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void take_the_published_card_of_a_practice_nation() throws Exception {
        String text = JsonMapper.shared().readTree(Files.readString(CARDS)).get("XB").asString();
        card = Files.writeString(directory.resolve("xb.card"), text + "\n");
        fingerprint = Fingerprint.of(Card.parse(text).content());
    }

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Frame.of(Object.class, Map.of("ENTENTE_PASSPHRASE", "words of a test", "LANG", "vi")::get)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Run(status, out.toString(), err.toString());
    }

    private static Run pair(Path home, String step, String... args) {
        List<String> all = new ArrayList<>(List.of("pair", step, "--home", home.toString()));
        all.addAll(List.of(args));
        return run(all.toArray(String[]::new));
    }

    @Test
    void a_card_is_read_compared_and_confirmed_and_counts_only_then() {
        Path home = directory.resolve("home");
        assertThat(run("init", "--nation", "XA", "--home", home.toString()).status()).isZero();
        try (ReachedServer held = ReachedServer.runningOrStarted(home, new SecureRandom())) {
            assertThat(held.besideTheNode()).isFalse();
            assertThat(pair(home, "list").out()).contains("pair card");
            assertThat(pair(home, "confirm", "XB", "--fingerprint", "1").err()).contains("pair read");

            Run read = pair(home, "read", card.toString());
            assertThat(read.status()).as(read.err()).isZero();
            assertThat(read.out()).contains(fingerprint.words("vi")).contains("(" + fingerprint.numbers().get(7) + ")");
            assertThat(pair(home, "list").out()).contains("XB: đang chờ so");

            assertThat(pair(home, "confirm", "XB", "--fingerprint", "1", "2", "3", "4", "5", "6", "7", "8").status())
                    .isEqualTo(1);
            assertThat(pair(home, "list").out()).contains("XB: đang chờ so");

            Run done = pair(home, "confirm", "XB", "--fingerprint", String.join(" ", fingerprint.words("lo")));
            assertThat(done.status()).as(done.err()).isZero();
            assertThat(pair(home, "list").out()).contains("XB: đã kết nối").doesNotContain("đang chờ so");

            Run again = pair(home, "read", card.toString());
            assertThat(again.status()).isEqualTo(1);
            assertThat(again.err()).isNotBlank();
            assertThat(pair(home, "card").err()).contains("/administration/partners");
        }
    }

    @Test
    void the_words_may_be_typed_in_any_language_or_as_numbers_and_one_wrong_word_is_enough_to_refuse() {
        for (String language : Fingerprint.LANGUAGES) {
            assertThat(FingerprintText.matches(fingerprint, String.join(", ", fingerprint.words(language)))).isTrue();
            List<String> wrong = new ArrayList<>(fingerprint.words(language));
            wrong.set(3, wrong.get(3) + "x");
            assertThat(FingerprintText.matches(fingerprint, String.join(" ", wrong))).isFalse();
            assertThat(FingerprintText.matches(fingerprint, String.join(" ", wrong.subList(0, 7)))).isFalse();
        }
        String numbers = fingerprint.numbers().stream().map(String::valueOf).collect(Collectors.joining("-"));
        assertThat(FingerprintText.matches(fingerprint, numbers)).isTrue();
        assertThat(FingerprintText.matches(fingerprint, numbers + " 1")).isFalse();
        assertThat(FingerprintText.matches(fingerprint, "")).isFalse();
        assertThat(FingerprintText.matches(fingerprint, "99999999999999999999")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "lo"})
    void every_step_of_pairing_carrying_opening_and_rotating_is_explained_in_every_language(String language) {
        CommandLine frame = Frame.of(Object.class, Map.of("LANG", language)::get);
        for (String command : List.of("pair", "parcel", "epoch", "keys")) {
            assertThat(frame.getSubcommands().get(command).getSubcommands().values()).isNotEmpty().allSatisfy(step -> {
                CommandLine.Model.CommandSpec spec = step.getCommandSpec();
                assertThat(spec.usageMessage().header()).as(spec.qualifiedName()).isNotEmpty();
                assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).isNotEmpty();
                spec.args().forEach(argument -> assertThat(argument.description())
                        .as(spec.qualifiedName() + " " + argument.paramLabel())
                        .isNotEmpty());
            });
        }
    }
}
