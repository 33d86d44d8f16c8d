package org.entente.node.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trail keeps codes; whoever reads it gets words. Read from the sources, because no list of the deeds exists. */
class AuditWordsTest {
    /** What is put together of two parts has no words of its own here. */
    private static final Pattern OPEN = Pattern.compile(".*[.]");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Deed\\.of\\(\"([a-z.-]+)\"            | audit.deed.",
        "Deed\\.of\\([a-z]+ \\? \"([a-z.-]+)\" | audit.deed.",
        "\\.about\\(\"([a-z-]+)\"              | audit.subject.",
        "\\.with\\(\"([a-z-]+)\"               | audit.detail.",
        "\\.purpose\\(\"([a-z-]+)\"            | audit.purpose.",
        "\\.viewed\\([a-z]+, \"([a-z-]+)\"     | audit.purpose."
    })
    void every_code_of_the_trail_has_its_words(String written, String words) throws IOException {
        Set<String> codes = codes(Pattern.compile(written));
        assertThat(codes).isNotEmpty();
        Properties known = new Properties();
        try (Reader in = new InputStreamReader(getClass().getResourceAsStream("/messages/audit_en.properties"), StandardCharsets.UTF_8)) {
            known.load(in);
        }
        assertThat(codes).allSatisfy(code -> assertThat(known.stringPropertyNames()).contains(words + code));
    }

    private static Set<String> codes(Pattern written) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                if (text.contains("Deed") || text.contains(".viewed(")) {
                    written.matcher(text).results().map(found -> found.group(1)).filter(code -> !OPEN.matcher(code).matches()).forEach(codes::add);
                }
            }
        }
        return codes;
    }
}
