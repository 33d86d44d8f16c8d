package org.entente.node.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.entente.treaty.ConductAnswer;
import org.entente.treaty.Finding;
import org.entente.treaty.Gate;
import org.entente.treaty.GateResult;
import org.entente.treaty.GateRule;
import org.entente.treaty.IccsCode;
import org.entente.treaty.OffenceCatalogue;
import org.entente.treaty.PersonRole;
import org.entente.treaty.RefusalReason;
import org.entente.treaty.SourceStatus;
import org.entente.treaty.StopReason;
import org.entente.treaty.Urgency;
import org.entente.treaty.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeguardsWordsTest {
    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        String name = "/messages/safeguards_" + language + ".properties";
        try (Reader in = new InputStreamReader(
                SafeguardsWordsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    private static Stream<String> keys(String group, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> "safeguards." + group + "." + value.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "lo"})
    void everythingTheGateCanSayHasWordsInEveryLanguage(String language) throws IOException {
        Stream<String> rules = Arrays.stream(GateRule.values()).map(rule -> "safeguards.rule." + rule.id());
        Stream<String> rest = Stream.of(
                        keys("finding", Finding.Kind.values()), keys("verdict", GateResult.Verdict.values()),
                        keys("status", SourceStatus.values()), keys("gate", Gate.values()),
                        keys("conduct", ConductAnswer.values()), keys("role", PersonRole.values()),
                        keys("use", Use.values()), keys("stop", StopReason.values()),
                        keys("urgency", Urgency.values()), keys("refusal", RefusalReason.values()))
                .flatMap(keys -> keys);

        Properties words = words(language);

        assertThat(Stream.concat(rules, rest)).allSatisfy(key -> assertThat(words.getProperty(key)).as(key).isNotBlank());
        assertThat(words.keySet()).isEqualTo(words("en").keySet());
    }

    @Test
    void anEnglishOffenceTitleIsTheOneOfTheCatalogue() throws IOException {
        Properties words = words("en");

        assertThat(words.stringPropertyNames()).filteredOn(key -> key.startsWith("safeguards.offence.")).hasSizeGreaterThan(30)
                .allSatisfy(key -> {
                    IccsCode code = new IccsCode(key.substring("safeguards.offence.".length()));
                    assertThat(words.getProperty(key))
                            .isEqualTo(OffenceCatalogue.standard().find(code).orElseThrow().title());
                });
    }
}
