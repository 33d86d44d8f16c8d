package org.entente.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.entente.node.home.Home;
import org.entente.node.home.HomeFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FrameTest {
    @TempDir
    Path directory;

    private record Run(int status, String out, String err) {}

    private static Run run(Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Frame.of(Object.class, environment::get)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Run(status, out.toString(), err.toString());
    }

    private static CommandLine frame(String language) {
        return Frame.of(Object.class, Map.of("LANG", language)::get);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_GB.UTF-8", "vi_VN.UTF-8", "lo_LA"})
    void every_command_and_every_option_is_explained_in_every_language(String language) {
        List<CommandLine> commands = new ArrayList<>(frame(language).getSubcommands().values());
        commands.add(frame(language));
        for (CommandLine command : commands) {
            CommandLine.Model.CommandSpec spec = command.getCommandSpec();
            if (spec.usageMessage().hidden()) {
                continue;
            }
            assertThat(spec.usageMessage().header()).as(spec.qualifiedName()).isNotEmpty();
            assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).isNotEmpty();
            spec.args().forEach(argument -> assertThat(argument.description())
                    .as(spec.qualifiedName() + " " + argument.paramLabel() + argument)
                    .isNotEmpty());
        }
    }

    @Test
    void the_help_speaks_the_language_of_the_terminal_and_english_to_all_others() {
        assertThat(run(Map.of("LANG", "vi_VN.UTF-8"), "--help").out()).contains("Cách dùng");
        assertThat(run(Map.of("LC_ALL", "lo_LA", "LANG", "vi_VN"), "--help").out()).contains("ວິທີໃຊ້");
        assertThat(run(Map.of("LC_ALL", "", "LANG", "fr_FR"), "--help").out()).contains("Usage");
        assertThat(run(Map.of(), "--help").out()).contains("Usage");
    }

    @Test
    void what_is_not_understood_is_answered_with_where_to_read_and_status_2() {
        Run mistyped = run(Map.of(), "status", "--jsno");
        assertThat(mistyped.status()).isEqualTo(2);
        assertThat(mistyped.err()).contains("--jsno").contains("entente status --help");
    }

    @Test
    void init_makes_a_home_that_status_knows_and_a_second_init_refuses() throws IOException {
        Path home = directory.resolve("home");
        Map<String, String> environment = Map.of("ENTENTE_PASSPHRASE", "cụm mật khẩu");
        Run made = run(environment, "init", "--nation", "XA", "--name", "vi=Tập", "--home", home.toString());
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(Home.settings(home).names()).containsEntry("vi", "Tập");
        assertThat(Home.settings(home).practice()).isTrue();

        Run status = run(environment, "status", "--json", "--home", home.toString());
        assertThat(status.status()).as("the node does not run").isEqualTo(1);
        JsonNode entries = JsonMapper.shared().readTree(status.out());
        assertThat(entries.valueStream().map(entry -> entry.get("key").asString()))
                .contains("home.status.not-running", "home.status.disk", "home.status.certificate");

        Run again = run(environment, "init", "--nation", "XA", "--home", home.toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains(home.toString());
    }

    @Test
    void without_a_passphrase_and_a_terminal_nothing_is_made() {
        Path home = directory.resolve("home");
        Run refused = run(Map.of(), "init", "--nation", "XA", "--home", home.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("ENTENTE_PASSPHRASE");
        assertThat(home).doesNotExist();
    }

    @Test
    void the_passphrase_may_come_from_a_file() throws IOException {
        Path file = Files.writeString(directory.resolve("passphrase"), "words\nnot this line\n");
        Path home = directory.resolve("home");
        Run made = run(
                Map.of("ENTENTE_PASSPHRASE_FILE", file.toString()),
                "init",
                "--nation",
                "XA",
                "--home",
                home.toString());
        assertThat(made.status()).as(made.err()).isZero();
        Run keys = run(Map.of(), "backup", "--home", home.toString(), "--keys", directory.resolve("k").toString());
        assertThat(keys.status()).as(keys.err()).isZero();
        assertThat(directory.resolve("k")).hasSameBinaryContentAs(home.resolve("keys/nation.keys"));
    }

    @Test
    void every_fault_of_a_home_has_words() throws IOException {
        Properties words = words("home", "en");
        for (HomeFault fault : HomeFault.values()) {
            assertThat(words).containsKey(fault.key());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "command"})
    void the_three_languages_have_the_same_words(String module) throws IOException {
        assertThat(words(module, "vi").keySet()).isEqualTo(words(module, "en").keySet());
        assertThat(words(module, "lo").keySet()).isEqualTo(words(module, "en").keySet());
    }

    private static Properties words(String module, String language) throws IOException {
        Properties words = new Properties();
        try (InputStream in = FrameTest.class.getResourceAsStream("/messages/" + module + "_" + language + ".properties")) {
            words.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
