package org.entente.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class ClosedPrefixPropertyTest {
    private final GateCheck gate = GateCheck.standard();

    @Provide
    Arbitrary<String> closed() {
        Arbitrary<String> tail = Arbitraries.strings().numeric().ofMaxLength(4);
        return Arbitraries.of(ClosedCodesTest.CLOSED).flatMap(code -> tail.map(code::concat));
    }

    @Provide
    Arbitrary<String> foreign() {
        return Arbitraries.strings().all().ofMaxLength(8);
    }

    @Property
    void aClosedPrefixNeverPassesWhateverIsDeclared(@ForAll("closed") String code, @ForAll End end,
            @ForAll ConductAnswer answer, @ForAll PredominanceTest.Outcome outcome, @ForAll Set<PersonRole> roles,
            @ForAll @StringLength(max = 60) String words) {
        LawfulBasis basis = new LawfulBasis.Offence(code, "FIC-1", Drafts.CONDUCT + words, answer, Drafts.REASON + words);
        List<PredominanceTest> tests = List.of(Drafts.test("XA", outcome), Drafts.test("XB", outcome));
        Content content = Drafts.content().withRoles(roles).withTexts(List.of(new FreeText("question", words)));

        GateResult result = gate.check(Drafts.proposal(end, basis, content, tests));

        assertThat(result.verdict()).isEqualTo(GateResult.Verdict.STOPPED);
        assertThat(result.of(GateRule.CLOSED)).isNotEmpty();
    }

    @Property
    void aTextThatIsNoCodeOfTheCatalogueNeverPasses(@ForAll("foreign") String text) {
        boolean known = IccsCode.parse(text).flatMap(OffenceCatalogue.standard()::find).isPresent();

        if (!known) {
            assertThat(gate.check(Drafts.sending(Drafts.offence(text))).verdict()).isEqualTo(GateResult.Verdict.STOPPED);
        }
    }

    @Property
    void aCriminalRoleNeverPassesUnderABasisThatIsNoOffence(@ForAll Set<PersonRole> roles, @ForAll End end) {
        for (LawfulBasis basis : List.of(Drafts.missing(true), Drafts.danger(), Drafts.body(),
                Drafts.identityForReturn(), Drafts.consular())) {
            GateResult result = gate.check(Drafts.proposal(end, basis, Drafts.content().withRoles(roles), List.of()));

            boolean criminal = roles.stream().anyMatch(PersonRole::criminal);
            assertThat(result.verdict()).isEqualTo(criminal ? GateResult.Verdict.STOPPED : GateResult.Verdict.PASSES);
        }
    }

    @Property
    void addingAFindingNeverMakesAVerdictMilder(@ForAll List<Finding.Kind> kinds, @ForAll Finding.Kind more) {
        List<Finding> before = kinds.stream().map(kind -> Finding.of(kind, GateRule.BASIS)).toList();
        List<Finding> after = new java.util.ArrayList<>(before);
        after.add(Finding.of(more, GateRule.BASIS));

        assertThat(new GateResult(after).verdict()).isLessThanOrEqualTo(new GateResult(before).verdict());
    }
}
