package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason for which an act can wait is said in words, with what happens next. */
class WhyWaitingTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "lo"})
    void every_failure_of_a_link_has_its_words_and_its_next_step(String language) throws IOException {
        Properties words = words(language);
        Set<String> said = new HashSet<>();
        for (String code : codes()) {
            String why = WhyWaiting.why(code).key();
            String next = WhyWaiting.next(code).key();
            assertThat(words).as(code).containsKeys(why, next);
            said.add(why);
            said.add(next);
        }
        assertThat(words.stringPropertyNames()).filteredOn(key -> key.startsWith("exchange.why"))
                .as("words that nothing says").allMatch(said::contains);
    }

    @Test
    void what_the_partner_wrote_is_never_taken_for_a_word_of_ours() {
        assertThat(WhyWaiting.why("turned-away.<b>pay</b>").key()).isEqualTo("exchange.why.turned-away");
        assertThat(WhyWaiting.why("turned-away.suspended-partner").key()).isEqualTo("exchange.why.turned-away.suspended-partner");
    }

    /** Each kind alone, and with each reason for which a door turns away. */
    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (CarrierFault.Kind kind : CarrierFault.Kind.values()) {
            codes.add(new CarrierFault(kind, null, null).code());
            for (TurnedAway.Reason reason : TurnedAway.Reason.values()) {
                codes.add(new CarrierFault(kind, reason.code(), null).code());
            }
        }
        return codes;
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(WhyWaitingTest.class.getResourceAsStream("/messages/exchange_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
