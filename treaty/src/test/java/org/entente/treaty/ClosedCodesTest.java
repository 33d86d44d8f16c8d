package org.entente.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClosedCodesTest {
    static final List<String> CLOSED = List.of("0209", "0803", "0807", "0904");

    /** Every closed code cut to each length, and with one, two and three invented digits behind it. */
    static Stream<String> closedAtEveryLength() {
        return CLOSED.stream().flatMap(code -> Stream.concat(
                IntStream.rangeClosed(1, 4).mapToObj(length -> code.substring(0, length)),
                Stream.of("1", "9", "11", "99", "999").map(code::concat)));
    }

    static Stream<String> closedAndLonger() {
        return closedAtEveryLength().filter(code -> code.length() >= 4);
    }

    @ParameterizedTest
    @MethodSource("closedAtEveryLength")
    void neitherAClosedCodeNorAnyPrefixOrExtensionOfItPassesAtEitherEnd(String code) {
        for (End end : End.values()) {
            List<PredominanceTest> tests = List.of(Drafts.test("XA", PredominanceTest.Outcome.ORDINARY),
                    Drafts.test("XB", PredominanceTest.Outcome.ORDINARY));
            Proposal proposal = Drafts.proposal(end, Drafts.offence(code), Drafts.content(), tests);

            assertThat(Drafts.verdict(proposal)).isEqualTo(GateResult.Verdict.STOPPED);
        }
    }

    @ParameterizedTest
    @MethodSource("closedAndLonger")
    void aClosedCodeIsBarredByItsOwnRuleAlreadyFromTheHeader(String code) {
        GateResult result = GateCheck.standard().checkHeader(new HeaderBasis("offence", code));

        assertThat(result.of(GateRule.CLOSED)).singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.BAR));
    }
}
