package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.entente.node.kernel.Language;
import org.junit.jupiter.api.Test;

/** Every kind has words for all that its forms and its thread can show, in three languages. */
class KindWordsTest {
    private static Properties words(String module, Language language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                KindWordsTest.class.getResourceAsStream("/messages/" + module + "_" + language.tag() + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static List<String> needed(Kind kind) {
        String prefix = kind.words();
        List<String> keys = new ArrayList<>();
        for (String act : kind.lifeCycle().acts()) {
            keys.addAll(List.of(prefix + ".act." + act, prefix + ".do." + act, prefix + ".done." + act));
            for (FormPage page : kind.form(act)) {
                keys.add(prefix + ".page." + page.name());
                page.fields().forEach(field -> field(prefix, field.name(), field, keys));
            }
        }
        kind.lifeCycle().states().forEach(state -> keys.add(prefix + ".state." + state.toLowerCase(Locale.ROOT).replace('_', '-')));
        return keys;
    }

    private static void field(String prefix, String name, FormField field, List<String> keys) {
        keys.add(prefix + ".field." + name);
        field.options().forEach(option -> keys.add(prefix + ".option." + name + "." + option));
        field.fields().forEach(inner -> field(prefix, name + "." + inner.name(), inner, keys));
    }

    @Test
    void every_kind_has_all_its_words_in_three_languages() throws IOException {
        try (PracticeNode node = new PracticeNode("VN")) {
            for (Kind kind : node.bean(Kinds.class).all()) {
                for (Language language : Language.values()) {
                    Properties words = words(kind.words(), language);
                    assertThat(needed(kind).stream().distinct().filter(key -> !words.containsKey(key)))
                            .as("words of %s missing in %s", kind.name(), language).isEmpty();
                }
            }
        }
    }

    @Test
    void every_act_of_every_kind_has_a_schema_and_a_form() {
        try (PracticeNode node = new PracticeNode("VN")) {
            for (Kind kind : node.bean(Kinds.class).all()) {
                for (String act : kind.lifeCycle().acts()) {
                    assertThat(kind.schema(act).published().path("title").asString("")).as("%s %s", kind.name(), act).isNotEmpty();
                    assertThat(kind.form(act)).as("%s %s", kind.name(), act).isNotEmpty();
                }
            }
        }
    }
}
