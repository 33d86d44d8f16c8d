package org.entente.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.node.kernel.Language;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of every module on the class path. */
class BundlesTest {
    /** A message key in a template: the whole key, or the constant start of one that is put together. */
    private static final Pattern USED = Pattern.compile("#\\{(?:([a-z][a-zA-Z0-9./_-]*)|\\$\\{\\s*'([a-z][a-zA-Z0-9./_-]*)')");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--/\\*.*?\\*/-->");
    /** The launcher's words are said by picocli, which fills in its own variables. */
    private static final Pattern PICOCLI = Pattern.compile("\\$\\{[A-Z-]+}");
    /** Dates choose from eight values what their language writes. */
    private static final String DATES = "pages.date.";

    private final Map<Language, Map<String, String>> bundles = Bundles.onClassPath();

    @Test
    void every_word_exists_in_all_three_languages() {
        for (Language language : Language.values()) {
            for (Language other : Language.values()) {
                Set<String> missing = new TreeSet<>(bundles.get(other).keySet());
                missing.removeAll(bundles.get(language).keySet());
                assertThat(missing).as("in %s but not in %s", other.tag(), language.tag()).isEmpty();
            }
        }
        assertThat(bundles.get(Language.EN)).hasSizeGreaterThan(100);
    }

    @Test
    void no_word_is_empty_and_every_pattern_can_be_read() {
        bundles.forEach((language, words) -> words.forEach((key, pattern) -> {
            assertThat(pattern).as(key + " in " + language.tag()).isNotBlank();
            values(key, pattern);
        }));
    }

    @Test
    void the_languages_use_the_same_values_of_a_message() {
        List<String> differ = new ArrayList<>();
        bundles.get(Language.EN).forEach((key, english) -> {
            for (Language language : Language.values()) {
                String pattern = bundles.get(language).getOrDefault(key, english);
                if (!key.startsWith(DATES) && !values(key, pattern).equals(values(key, english))) {
                    differ.add(key + ": en " + values(key, english) + ", " + language.tag() + " " + values(key, pattern));
                }
            }
        });
        assertThat(differ).isEmpty();
    }

    @Test
    void keys_start_with_the_name_of_their_file() throws IOException {
        for (Resource file : files("classpath*:messages/*_en.properties")) {
            String module = file.getFilename().replace("_en.properties", "");
            assertThat(file.getContentAsString(StandardCharsets.UTF_8).lines())
                    .allSatisfy(line -> assertThat(line).matches("(\\s*|#.*|" + Pattern.quote(module) + "\\..+=.+)"));
        }
    }

    @Test
    void every_key_in_a_template_exists() throws IOException {
        Set<String> keys = bundles.get(Language.EN).keySet();
        List<String> unknown = new ArrayList<>();
        for (Resource template : files("classpath*:templates/**/*.html")) {
            Matcher used = USED.matcher(COMMENT.matcher(template.getContentAsString(StandardCharsets.UTF_8)).replaceAll(""));
            while (used.find()) {
                String start = used.group(2);
                boolean known = start == null
                        ? keys.contains(used.group(1))
                        : keys.stream().anyMatch(key -> key.startsWith(start));
                if (!known) {
                    unknown.add(template.getFilename() + ": " + used.group());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void words_that_code_puts_together_exist() {
        Set<String> keys = bundles.get(Language.EN).keySet();
        for (Section section : Section.values()) {
            assertThat(keys).contains(section.key(), section.group().key());
        }
        for (FindingView.Kind kind : FindingView.Kind.values()) {
            assertThat(keys).contains(new FindingView(kind, null, Phrase.of("x"), null).title().key());
        }
    }

    @Test
    void no_template_has_an_inline_style_or_script() throws IOException {
        for (Resource template : files("classpath*:templates/**/*.html")) {
            assertThat(template.getContentAsString(StandardCharsets.UTF_8))
                    .as(template.getFilename())
                    .doesNotContainPattern("\\s(th:)?(style|on[a-z]+)=|<style|<script(?![^>]*src=)|\\sth:inline=|hx-on");
        }
    }

    private static Resource[] files(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern);
    }

    private static Set<String> values(String key, String pattern) {
        MessagePattern parsed = new MessagePattern();
        try {
            parsed.parse(PICOCLI.matcher(pattern).replaceAll(""));
        } catch (RuntimeException e) {
            throw new AssertionError(key + ": " + pattern, e);
        }
        return java.util.stream.IntStream.range(0, parsed.countParts())
                .mapToObj(parsed::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
                .map(part -> String.valueOf(part.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
