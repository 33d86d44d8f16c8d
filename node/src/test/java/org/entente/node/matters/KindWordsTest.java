package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every act, state, page, field and choice of a kind has its words. */
class KindWordsTest {
    private static PracticeNode node;

    @BeforeAll
    static void start() {
        node = new PracticeNode("VN");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @ParameterizedTest
    @CsvSource({"meetings, en", "meetings, vi", "meetings, lo", "programmes, en", "programmes, vi", "programmes, lo"})
    void a_kind_has_words_for_whatever_its_forms_ask_and_its_table_says(String module, String language) {
        Set<String> missing = new TreeSet<>();
        for (Kind kind : node.bean(Kinds.class).all()) {
            if (kind.words().equals(module)) {
                missing.addAll(needed(kind));
            }
        }
        assertThat(missing).hasSizeGreaterThan(100);
        missing.removeAll(words(module, language).stringPropertyNames());
        assertThat(missing).isEmpty();
    }

    private static Set<String> needed(Kind kind) {
        String words = kind.words() + ".";
        Set<String> keys = new TreeSet<>(Set.of(words + "option.basis.type.cooperation", words + "kind." + kind.name(), words + "page.recipient", words + "page.files"));
        kind.lifeCycle().states().forEach(state -> keys.add(words + "state." + state.toLowerCase(Locale.ROOT).replace('_', '-')));
        for (String act : kind.lifeCycle().acts()) {
            List.of("act.", "done.", "do.").forEach(what -> keys.add(words + what + act));
            for (FormPage page : kind.form(act)) {
                keys.add(words + "page." + page.name());
                page.fields().forEach(field -> field(keys, words, "", field));
            }
        }
        return keys;
    }

    private static void field(Set<String> keys, String words, String prefix, FormField field) {
        keys.add(words + "field." + prefix + field.name());
        field.options().forEach(option -> keys.add(words + "option." + prefix + field.name() + "." + option));
        field.fields().forEach(inner -> field(keys, words, prefix + field.name() + ".", inner));
    }

    private static Properties words(String module, String language) {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(KindWordsTest.class.getResourceAsStream("/messages/" + module + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
