package org.entente.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GateCheckTest {
    private static final GateCheck GATE = GateCheck.standard();

    @Test
    void anActThatCannotCarryAPersonNeedsNoBasis() {
        Proposal acknowledge = new Proposal(new Route(End.SENDING, "XA", Set.of("XB")), "acknowledge", false, null, null,
                Content.of(null), List.of());

        assertThat(GATE.check(acknowledge).findings()).isEmpty();
        assertThat(GATE.check(acknowledge).verdict()).isEqualTo(GateResult.Verdict.PASSES);
    }

    @Test
    void aReviewedCodeLeavesWithTheTestOfItsOwnOfficer() {
        Proposal proposal = Drafts.proposal(End.SENDING, Drafts.offence("0801"), Drafts.content(),
                List.of(Drafts.test("XA", PredominanceTest.Outcome.ORDINARY)));

        assertThat(GATE.check(proposal).verdict()).isEqualTo(GateResult.Verdict.PASSES);
    }

    @Test
    void aReviewedCodeThatArrivesWaitsForTheReceiversOwnOfficer() {
        PredominanceTest theirs = Drafts.test("XA", PredominanceTest.Outcome.ORDINARY);
        PredominanceTest ours = Drafts.test("XB", PredominanceTest.Outcome.ORDINARY);

        assertThat(Drafts.verdict(Drafts.proposal(End.RECEIVING, Drafts.offence("0801"), Drafts.content(), List.of(theirs))))
                .isEqualTo(GateResult.Verdict.WAITS);
        assertThat(Drafts.verdict(Drafts.proposal(End.RECEIVING, Drafts.offence("0801"), Drafts.content(), List.of(theirs, ours))))
                .isEqualTo(GateResult.Verdict.PASSES);
    }

    @Test
    void everyRuleSpeaksAlsoAfterABarWasFound() {
        Proposal proposal = Drafts.sending(new LawfulBasis.Offence("0803", null, null, null, null), Content.of(null));

        assertThat(GATE.check(proposal).findings()).extracting(Finding::rule)
                .contains(GateRule.CLOSED, GateRule.CASE_NUMBER, GateRule.CONDUCT, GateRule.PURPOSE);
        assertThat(GATE.check(proposal).findings()).isSorted();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "true,  true,  true,  PASSES",
        "true,  true,  false, STOPPED",
        "true,  true,  -,     STOPPED",
        "true,  false, -,     PASSES",
        "false, true,  false, PASSES",
        "-,     true,  -,     STOPPED"})
    void whereabouts(Boolean adult, boolean given, Boolean consent, GateResult.Verdict expected) {
        Content content = Drafts.content().withFound(new FoundPerson(adult, given, consent));

        assertThat(Drafts.verdict(Drafts.sending(Drafts.missing(!Boolean.FALSE.equals(adult)), content))).isEqualTo(expected);
    }

    @Test
    void whoeverCallsAnAdultAChildDoesNotLearnWhereTheAdultIs() {
        Content foundAdult = Drafts.content().withFound(new FoundPerson(true, true, null));

        assertThat(Drafts.verdict(Drafts.sending(Drafts.missing(false), foundAdult))).isEqualTo(GateResult.Verdict.STOPPED);
    }

    @Test
    void anUnreadableAttachmentLeavesWithAWrittenReasonAndAFlag() {
        Content content = Drafts.content().withAttachments(List.of(
                new Attachment.Unreadable(1, "Encrypted image of a hard disk; inspected by the laboratory.")));

        GateResult result = GATE.check(Drafts.sending(Drafts.offence("0701"), content));

        assertThat(result.verdict()).isEqualTo(GateResult.Verdict.PASSES);
        assertThat(result.of(GateRule.ATTACHMENT)).extracting(Finding::kind).containsExactly(Finding.Kind.FLAG);
    }

    @Test
    void anActDoesNotWaitAtTheReceiverForItsAttachments() {
        Content content = Drafts.content().withAttachments(List.of(new Attachment.Pending(1)));

        assertThat(Drafts.verdict(Drafts.proposal(End.RECEIVING, Drafts.offence("0701"), content, List.of())))
                .isEqualTo(GateResult.Verdict.PASSES);
    }

    @Test
    void aFindingNeverRepeatsWhatSomebodyWroteIntoTheCode() {
        GateResult result = GATE.check(Drafts.sending(Drafts.offence("Name of a fictional person 0701234567")));

        assertThat(result.of(GateRule.OFFENCE_KNOWN)).singleElement()
                .satisfies(finding -> assertThat(finding.params()).containsEntry("iccs", "070123"));
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasItsSource(GateRule rule) {
        assertThat(rule.rule().id()).isEqualTo(rule.id());
        assertThat(rule.rule().source()).isNotBlank();
    }

    @Test
    void everyRowOfTheRulesHasItsRule() {
        assertThat(CsvTable.resource("gate-rules.csv").stream().map(row -> row.get("id")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(GateRule.values()).map(GateRule::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonForARefusalHasItsSource(RefusalReason reason) {
        assertThat(reason.rule().instrument()).isNotBlank();
        assertThat(reason.quotable()).isEqualTo(reason.rule().status() == SourceStatus.VERIFIED);
    }
}
