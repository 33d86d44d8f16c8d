package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.regex.RegularExpression;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SchemaPatternsTest {
    private final SchemaPatterns patterns = new SchemaPatterns();

    @Test
    void a_code_with_a_line_break_behind_it_is_no_code() {
        RegularExpression nation = patterns.getRegularExpression("^[A-Z]{2}$");
        assertThat(nation.matches("VN")).isTrue();
        assertThat(nation.matches("VN\n")).isFalse();
        assertThat(nation.matches("VNX")).isFalse();
    }

    @Test
    void free_text_is_judged_as_its_published_pattern_says() {
        RegularExpression free = patterns.getRegularExpression(SchemaPatterns.FREE_TEXT);
        Pattern published = Pattern.compile(SchemaPatterns.FREE_TEXT.substring(1, SchemaPatterns.FREE_TEXT.length() - 1));
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String text = "a" + c;
            assertThat(free.matches(text)).as("U+%04X", (int) c).isEqualTo(published.matcher(text).matches());
        }
        assertThat(free.matches("")).isTrue();
        assertThat(free.matches("Lời kể của nhân chứng\n\tລາວ")).isTrue();
    }

    @Test
    void the_published_schemas_have_this_very_pattern() {
        assertThat(text("/kinds/request/v1/common.json")).contains(SchemaPatterns.FREE_TEXT.replace("\\", "\\\\"));
    }

    private static String text(String resource) {
        try (var in = SchemaPatternsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
