package org.entente.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LawfulBasisTest {
    private static final GateCheck GATE = GateCheck.standard();

    static Stream<LawfulBasis> complete() {
        return Stream.of(Drafts.offence("060121"), Drafts.danger(), Drafts.missing(true), Drafts.body(),
                Drafts.identityForReturn(), Drafts.consular(), Drafts.cooperation());
    }

    static Stream<LawfulBasis> noOffence() {
        return complete().filter(basis -> !(basis instanceof LawfulBasis.Offence));
    }

    static Stream<Arguments> oneFactAbsent() {
        var danger = Drafts.danger();
        var missing = Drafts.missing(true);
        var body = Drafts.body();
        var back = Drafts.identityForReturn();
        return Stream.of(
                arguments(new LawfulBasis.Offence(null, "FIC-1", Drafts.CONDUCT, ConductAnswer.ORDINARY, Drafts.REASON), "offence.iccs"),
                arguments(new LawfulBasis.Offence("0701", null, Drafts.CONDUCT, ConductAnswer.ORDINARY, Drafts.REASON), "offence.caseNumber"),
                arguments(new LawfulBasis.Offence("0701", "FIC-1", null, ConductAnswer.ORDINARY, Drafts.REASON), "offence.conduct"),
                arguments(new LawfulBasis.Offence("0701", "FIC-1", Drafts.CONDUCT, null, Drafts.REASON), "offence.answer"),
                arguments(new LawfulBasis.Offence("0701", "FIC-1", Drafts.CONDUCT, ConductAnswer.ORDINARY, null), "offence.answerReason"),
                arguments(new LawfulBasis.DangerToLife(null, danger.danger(), danger.knownSince()), "basis.incident"),
                arguments(new LawfulBasis.DangerToLife(danger.incident(), null, danger.knownSince()), "basis.danger"),
                arguments(new LawfulBasis.DangerToLife(danger.incident(), danger.danger(), null), "basis.knownSince"),
                arguments(new LawfulBasis.MissingPerson(null, missing.missingSince(), missing.reporter(), true, missing.circumstances()), "basis.incident"),
                arguments(new LawfulBasis.MissingPerson("7", null, missing.reporter(), true, missing.circumstances()), "basis.missingSince"),
                arguments(new LawfulBasis.MissingPerson("7", missing.missingSince(), null, true, missing.circumstances()), "basis.reporter"),
                arguments(new LawfulBasis.MissingPerson("7", missing.missingSince(), missing.reporter(), null, missing.circumstances()), "basis.adult"),
                arguments(new LawfulBasis.MissingPerson("7", missing.missingSince(), missing.reporter(), true, null), "basis.circumstances"),
                arguments(new LawfulBasis.UnidentifiedBody(null, body.foundOn(), body.place()), "basis.incident"),
                arguments(new LawfulBasis.UnidentifiedBody("9", null, body.place()), "basis.foundOn"),
                arguments(new LawfulBasis.UnidentifiedBody("9", body.foundOn(), null), "basis.place"),
                arguments(new LawfulBasis.IdentityForReturn(null, "XB", true), "basis.incident"),
                arguments(new LawfulBasis.IdentityForReturn(back.incident(), null, true), "basis.believedNation"),
                arguments(new LawfulBasis.IdentityForReturn(back.incident(), "XB", null), "basis.protectionCheckDone"),
                arguments(new LawfulBasis.IdentityForReturn(back.incident(), "XB", false), "basis.protectionCheckDone"),
                arguments(new LawfulBasis.Consular(null, LawfulBasis.Consular.Need.DIED, null), "basis.incident"),
                arguments(new LawfulBasis.Consular("11", null, true), "basis.need"),
                arguments(new LawfulBasis.Consular("11", LawfulBasis.Consular.Need.DETAINED, null), "basis.personAsked"),
                arguments(new LawfulBasis.Consular("11", LawfulBasis.Consular.Need.DETAINED, false), "basis.personAsked"),
                arguments(new LawfulBasis.Cooperation(null, "a plan"), "basis.instrument"),
                arguments(new LawfulBasis.Cooperation("AG-SEC", " "), "basis.subject"));
    }

    @ParameterizedTest
    @MethodSource("complete")
    void aCompleteBasisPassesAtBothEnds(LawfulBasis basis) {
        for (End end : End.values()) {
            assertThat(GATE.check(Drafts.proposal(end, basis, Drafts.content(), List.of())).verdict())
                    .isEqualTo(GateResult.Verdict.PASSES);
        }
    }

    @ParameterizedTest
    @MethodSource("oneFactAbsent")
    void oneAbsentFactStopsTheActAndIsNamed(LawfulBasis basis, String fact) {
        GateResult result = GATE.check(Drafts.sending(basis));

        assertThat(result.verdict()).isEqualTo(GateResult.Verdict.STOPPED);
        assertThat(result.findings().stream().filter(finding -> finding.kind() == Finding.Kind.MISSING)).singleElement()
                .satisfies(finding -> assertThat(finding.facts()).containsExactly(fact));
    }

    @ParameterizedTest
    @MethodSource("noOffence")
    void aBasisThatIsNoOffenceCarriesNoSuspectAndNoOtherUse(LawfulBasis basis) {
        for (PersonRole role : List.of(PersonRole.SUSPECT, PersonRole.ACCUSED, PersonRole.CONVICTED)) {
            GateResult result = GATE.check(Drafts.sending(basis, Drafts.content().withRoles(Set.of(role))));
            assertThat(result.of(GateRule.BASIS_ROLE)).hasSize(1);
            assertThat(result.verdict()).isEqualTo(GateResult.Verdict.STOPPED);
        }
        for (Use use : List.of(Use.EVIDENCE, Use.ONWARD, Use.OTHER_PURPOSE)) {
            GateResult result = GATE.check(Drafts.sending(basis, Drafts.content().withUses(Set.of(Use.OWN_MATTER, use))));
            assertThat(result.of(GateRule.BASIS_USE)).hasSize(1);
            assertThat(result.verdict()).isEqualTo(GateResult.Verdict.STOPPED);
        }
    }

    @Test
    void anOffenceMayCarryASuspectAndAskForAnotherUse() {
        Content content = Drafts.content().withRoles(Set.of(PersonRole.SUSPECT)).withUses(Set.of(Use.EVIDENCE));

        assertThat(Drafts.verdict(Drafts.sending(Drafts.offence("0701"), content))).isEqualTo(GateResult.Verdict.PASSES);
    }

    @ParameterizedTest
    @EnumSource(value = LawfulBasis.Consular.Need.class, names = {"DIED", "CHILD_ALONE"})
    void whoIsDeadOrAChildAloneNeedNotAskForTheConsulate(LawfulBasis.Consular.Need need) {
        assertThat(Drafts.verdict(Drafts.sending(new LawfulBasis.Consular("11", need, null))))
                .isEqualTo(GateResult.Verdict.PASSES);
    }

    @ParameterizedTest
    @EnumSource(PersonRole.class)
    void cooperationOfAuthoritiesCarriesNobodyAtAll(PersonRole role) {
        GateResult result = GATE.check(Drafts.sending(Drafts.cooperation(), Drafts.content().withRoles(Set.of(role))));

        assertThat(result.verdict()).isEqualTo(GateResult.Verdict.STOPPED);
    }

    @Test
    void anActThatCanCarryPersonsCannotRelyOnCooperation() {
        Proposal asked = new Proposal(new Route(End.SENDING, "XA", Set.of("XB")), "ask", true, null, Drafts.cooperation(),
                Drafts.content(), List.of());

        assertThat(GATE.check(asked).of(GateRule.BASIS_ROLE)).hasSize(1);
        assertThat(GATE.check(asked).verdict()).isEqualTo(GateResult.Verdict.STOPPED);
    }

    @Test
    void theListOfBasesIsClosedAndTheHeaderKnowsExactlyThem() {
        assertThat(LawfulBasis.class.getPermittedSubclasses()).hasSize(7);
        assertThat(complete().map(LawfulBasis::type)).containsExactlyInAnyOrderElementsOf(BasisPolicy.TYPES);
        assertThat(Arrays.stream(LawfulBasis.class.getPermittedSubclasses()).allMatch(Class::isRecord)).isTrue();
    }

    @Test
    void aHeaderThatShowsAnotherBasisThanTheBodyIsBarred() {
        Proposal arrived = new Proposal(new Route(End.RECEIVING, "XA", Set.of("XB")), "ask", true,
                new HeaderBasis("offence", "0701"), Drafts.offence("0502"), Drafts.content(), List.of());

        assertThat(GATE.check(arrived).of(GateRule.BASIS_HEADER)).hasSize(1);
        assertThat(GATE.check(arrived).verdict()).isEqualTo(GateResult.Verdict.STOPPED);
    }

    @Test
    void aHeaderWithAnUnknownBasisIsStoppedBeforeAnyPartIsOpened() {
        assertThat(GATE.checkHeader(null).verdict()).isEqualTo(GateResult.Verdict.STOPPED);
        assertThat(GATE.checkHeader(new HeaderBasis("public-order", null)).verdict()).isEqualTo(GateResult.Verdict.STOPPED);
        assertThat(GATE.checkHeader(new HeaderBasis("consular", "0701")).verdict()).isEqualTo(GateResult.Verdict.STOPPED);
        assertThat(GATE.checkHeader(new HeaderBasis("offence", null)).verdict()).isEqualTo(GateResult.Verdict.STOPPED);
        assertThat(GATE.checkHeader(new HeaderBasis("consular", null)).verdict()).isEqualTo(GateResult.Verdict.PASSES);
        assertThat(GATE.checkHeader(new HeaderBasis("offence", "060121")).verdict()).isEqualTo(GateResult.Verdict.PASSES);
    }
}
