package org.entente.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffenceCatalogueTest {
    /** Proposed as ALLOW in iccs-evidence.csv, but 0104 above them is reviewed and the strictest prefix wins. */
    private static final Set<String> INHERITED = Set.of("01041", "01049");

    private final OffenceCatalogue catalogue = OffenceCatalogue.standard();

    static Stream<Map<String, String>> rows() {
        return CsvTable.resource("iccs.csv").stream();
    }

    static Stream<Map<String, String>> evidence() {
        return CsvTable.resource("iccs-evidence.csv").stream();
    }

    @Test
    void holdsEveryRowOfTheClassification() {
        assertThat(catalogue.offences()).hasSize(198);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowIsFoundAtItsLevelUnderItsParent(Map<String, String> row) {
        OffenceClass offence = catalogue.find(new IccsCode(row.get("code"))).orElseThrow();

        assertThat(offence.title()).isEqualTo(row.get("title")).isNotBlank();
        assertThat(offence.level()).isEqualTo(Map.of(2, 1, 4, 2, 5, 3, 6, 4).get(row.get("code").length()));
        if (offence.level() == 1) {
            assertThat(row.get("parent")).isEmpty();
        } else {
            assertThat(row.get("code")).startsWith(row.get("parent"));
            assertThat(catalogue.find(new IccsCode(row.get("parent"))).orElseThrow().level()).isEqualTo(offence.level() - 1);
        }
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void everyRowHasTheProposedGateOrInheritsAStricterOne(Map<String, String> row) {
        OffenceClass offence = catalogue.find(new IccsCode(row.get("code"))).orElseThrow();

        if (INHERITED.contains(row.get("code"))) {
            assertThat(offence.gate()).isEqualTo(Gate.REVIEW);
        } else if (!row.get("entente_gate").isEmpty()) {
            assertThat(offence.gate()).isEqualTo(Gate.valueOf(row.get("entente_gate")));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowPassesWaitsOrStopsAsItsGateSays(Map<String, String> row) {
        IccsCode code = new IccsCode(row.get("code"));
        GateResult.Verdict expected = code.section() ? GateResult.Verdict.STOPPED
                : switch (catalogue.find(code).orElseThrow().gate()) {
                    case ALLOW, ADMIN -> GateResult.Verdict.PASSES;
                    case REVIEW -> GateResult.Verdict.WAITS;
                    case BLOCK -> GateResult.Verdict.STOPPED;
                };

        assertThat(Drafts.verdict(Drafts.sending(Drafts.offence(code.digits())))).isEqualTo(expected);
    }

    @Test
    void theStrictestPrefixWinsOverAMilderOne() {
        assertThat(catalogue.gate("0805")).isEqualTo(Gate.ALLOW);
        assertThat(catalogue.gate("08059")).isEqualTo(Gate.REVIEW);
        assertThat(catalogue.gate("020323")).isEqualTo(Gate.REVIEW);
        assertThat(catalogue.gate("020322")).isEqualTo(Gate.ALLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0709", "9999", "060125", "12"})
    void aCodeThatTheClassificationLacksIsUnknown(String digits) {
        assertThat(catalogue.find(new IccsCode(digits))).isEmpty();
    }

    @Test
    void everyPrefixOfTheGateIsACodeOfTheClassification() {
        List<String> prefixes = CsvTable.resource("offence-gates.csv").stream().map(row -> row.get("prefix")).toList();

        assertThat(prefixes).allSatisfy(prefix -> assertThat(catalogue.find(new IccsCode(prefix))).isPresent());
    }
}
