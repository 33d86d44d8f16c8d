package org.entente.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern TAG = Pattern.compile("<[a-z:0-9]+[^<>]*>");

    /** Thymeleaf replaces first, so the condition would be lost and the part always shown. */
    @Test
    void no_element_is_replaced_by_a_fragment_and_has_a_condition_of_its_own() throws IOException {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            List<String> lost = all.filter(file -> file.toString().endsWith(".html")).flatMap(TemplatesTest::lost).toList();
            assertThat(lost).isEmpty();
        }
    }

    private static Stream<String> lost(Path file) {
        try {
            return TAG.matcher(Files.readString(file)).results()
                    .map(found -> found.group())
                    .filter(tag -> tag.contains("th:replace=") && (tag.contains("th:if=") || tag.contains("th:unless=")))
                    .map(tag -> file + ": " + tag);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
