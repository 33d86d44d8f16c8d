package org.entente.node.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.entente.node.kernel.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class WordsTest {
    private static final Map<Language, Map<String, String>> BUNDLES = new EnumMap<>(Map.of(
            Language.EN, Map.of("x.acts", "{0, plural, one {# act} other {# acts}} from {1}", "x.lone", "Laos’s 'own'"),
            Language.VI, Map.of("x.acts", "{0, plural, other {# bước}} từ {1}", "x.lone", "riêng"),
            Language.LO, Map.of("x.acts", "{0, plural, other {# ບາດກ້າວ}} ຈາກ {1}")));

    private final Words words = new Words(BUNDLES, true);

    private String said(Language language, String key, Object... values) {
        LocaleContextHolder.setLocale(language.locale());
        return words.say(key, values);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void one_act_and_1204_acts_follow_the_rules_of_each_language() {
        assertThat(said(Language.EN, "x.acts", 1, "Laos")).isEqualTo("1 act from Laos");
        assertThat(said(Language.EN, "x.acts", 1204, "Laos")).isEqualTo("1,204 acts from Laos");
        assertThat(said(Language.VI, "x.acts", 1204, "Lào")).isEqualTo("1.204 bước từ Lào");
        assertThat(said(Language.LO, "x.acts", 1204, "ລາວ")).isEqualTo("1.204 ບາດກ້າວ ຈາກ ລາວ");
    }

    @Test
    void a_phrase_inside_a_phrase_is_said_in_the_same_language() {
        assertThat(said(Language.VI, "x.acts", 2, Phrase.of("x.lone"))).isEqualTo("2 bước từ riêng");
    }

    @Test
    void a_missing_word_stops_a_test_and_shows_its_key_to_an_officer() {
        assertThatThrownBy(() -> said(Language.LO, "x.lone")).isInstanceOf(MissingWord.class).hasMessageContaining("lo");
        assertThat(new Words(BUNDLES, false).say(Language.LO, "x.lone")).isEqualTo("x.lone");
    }

    @Test
    void a_library_that_brings_its_own_default_gets_it() {
        assertThat(words.getMessage("typeMismatch", null, "its own", Language.VI.locale())).isEqualTo("its own");
    }

    @Test
    void numbers_are_grouped_as_the_language_writes_them() {
        LocaleContextHolder.setLocale(Language.LO.locale());
        assertThat(words.number(2316)).isEqualTo("2.316");
        LocaleContextHolder.setLocale(Language.EN.locale());
        assertThat(words.number(2316)).isEqualTo("2,316");
    }
}
