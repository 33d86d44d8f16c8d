package org.entente.node.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.entente.node.matters.FormField;
import org.entente.node.matters.Kind;
import org.entente.node.matters.PracticeNode;
import org.entente.node.pages.Phrase;
import org.entente.treaty.Fact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A finding of the gate names what it speaks of in the reader's language, never by its code. */
class FactWordsTest {
    private static PracticeNode vietnam;
    private static Kind request;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        request = vietnam.context.getBeansOfType(Kind.class).values().iterator().next();
    }

    @AfterAll
    static void stop() {
        vietnam.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "lo"})
    void every_fact_of_the_law_has_a_label(String language) throws IOException {
        Properties words = words(language);
        for (Fact fact : Fact.values()) {
            String key = FactWords.of(request, "ask", fact.code()).key();
            assertThat(key).as(fact.code()).startsWith("matters.fact.").isNotEqualTo("matters.fact.other");
            assertThat(words.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "lo"})
    void every_text_of_every_act_is_named_as_its_field_is(String language) throws IOException {
        Properties words = words(language);
        int texts = 0;
        for (String act : request.lifeCycle().acts()) {
            for (String path : paths(act)) {
                Phrase said = FactWords.of(request, act, path);
                Object field = said.key().equals("matters.fact.row") ? ((Phrase) said.values().getFirst()).key() : said.key();
                assertThat(field).as(act + " " + path).isNotEqualTo("matters.fact.other");
                assertThat(words.getProperty(field.toString())).as(act + " " + path).isNotBlank();
                texts++;
            }
        }
        assertThat(texts).isGreaterThan(100);
    }

    @Test
    void rows_are_counted_from_one_as_the_form_counts_them() {
        assertThat(FactWords.of(request, "ask", "statements[1].words.text"))
                .isEqualTo(Phrase.of("matters.fact.row", Phrase.of("requests.field.statements.words"), 2));
        assertThat(FactWords.of(request, "ask", "attachments[1].text")).isEqualTo(Phrase.of("matters.fact.attachments.text", 1));
        assertThat(FactWords.of(request, "ask", "something.nobody.asked")).isEqualTo(Phrase.of("matters.fact.other"));
    }

    /** Where a text of each field lies in a body, as the gate finds it. */
    private static List<String> paths(String act) {
        List<String> paths = new ArrayList<>();
        for (FormField field : request.form(act).stream().flatMap(page -> page.fields().stream()).toList()) {
            switch (field.widget()) {
                case GROUP -> field.fields().forEach(inner -> paths.add(field.name() + "[0]." + inner.name() + text(inner)));
                case WORDS_LIST -> paths.add(field.name() + "[3].text");
                default -> paths.add(field.name() + text(field));
            }
        }
        return paths;
    }

    private static String text(FormField field) {
        return field.widget() == FormField.Widget.WORDS ? ".translation.text" : "";
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        for (String module : List.of("matters", "requests")) {
            String name = "/messages/" + module + "_" + language + ".properties";
            try (var in = new InputStreamReader(Objects.requireNonNull(FactWordsTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
                words.load(in);
            }
        }
        return words;
    }
}
