package org.entente.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.treaty.WishReview.Outcome;
import org.entente.treaty.WishReview.Reader;
import org.junit.jupiter.api.Test;

class WishPolicyTest {
    private static final String WISH = "Training course on handling illegal gatherings";
    private static final GateCheck GATE = GateCheck.standard();

    @Test
    void aFlaggedTextWaitsAtTheSenderAndNamesItsWords() {
        GateResult result = GATE.check(act(End.SENDING, List.of(), text(WISH)));

        assertThat(result.verdict()).isEqualTo(GateResult.Verdict.WAITS);
        assertThat(result.of(GateRule.WISH)).allSatisfy(finding -> {
            assertThat(finding.facts()).containsExactly("items[0].text.en");
            assertThat(finding.params()).containsKeys("aim", "deed", "words");
        });
    }

    @Test
    void aFlaggedTextThatArrivesIsFlaggedAndNotStopped() {
        assertThat(GATE.check(act(End.RECEIVING, List.of(), text(WISH))).verdict()).isEqualTo(GateResult.Verdict.PASSES);
        assertThat(GATE.check(act(End.RECEIVING, List.of(), text(WISH))).of(GateRule.WISH)).isNotEmpty();
    }

    @Test
    void bothPeopleHaveToFindItOrdinary() {
        assertThat(verdict(review(WISH, Reader.SECOND_OFFICER, Outcome.ORDINARY))).isEqualTo(GateResult.Verdict.WAITS);
        assertThat(verdict(review(WISH, Reader.OVERSIGHT, Outcome.ORDINARY))).isEqualTo(GateResult.Verdict.WAITS);
        assertThat(verdict(review(WISH, Reader.SECOND_OFFICER, Outcome.ORDINARY), review(WISH, Reader.OVERSIGHT, Outcome.ORDINARY)))
                .isEqualTo(GateResult.Verdict.PASSES);
    }

    @Test
    void oneOfThemIsEnoughToBarIt() {
        for (Reader reader : Reader.values()) {
            assertThat(verdict(review(WISH, reader, Outcome.PROTECTED))).isEqualTo(GateResult.Verdict.STOPPED);
        }
        assertThat(verdict(review(WISH, Reader.SECOND_OFFICER, Outcome.ORDINARY), review(WISH, Reader.OVERSIGHT, Outcome.PROTECTED)))
                .isEqualTo(GateResult.Verdict.STOPPED);
    }

    @Test
    void whatWasSaidHoldsForTheseWordsAlone() {
        WishReview[] both = {review(WISH, Reader.SECOND_OFFICER, Outcome.ORDINARY), review(WISH, Reader.OVERSIGHT, Outcome.ORDINARY)};

        assertThat(GATE.check(act(End.SENDING, List.of(both), text(WISH + ", twice a year"))).verdict()).isEqualTo(GateResult.Verdict.WAITS);
    }

    @Test
    void whoAgreesToATextSaysIt() {
        Proposal sign = new Proposal(route(End.SENDING), "sign", false, null, Drafts.cooperation(), Content.of(null), List.of(), List.of(),
                List.of(text(WISH)));

        assertThat(GATE.check(sign).verdict()).isEqualTo(GateResult.Verdict.WAITS);
    }

    @Test
    void aTableOfPersonsIsBarredWholeOrRowByRow() {
        String table = "Demo Person One, 12/03/1984, village A\nDemo Person Two, 01/11/1991, village B\nDemo Person Three, 24/07/1979, village C";

        assertThat(GATE.check(act(End.SENDING, List.of(), text(table))).has(Finding.Kind.BAR)).isTrue();
        assertThat(GATE.check(act(End.RECEIVING, List.of(), text(table))).of(GateRule.PERSON_TABLE)).hasSize(1);
        FreeText[] rows = table.lines().map(row -> new FreeText("items[" + row.length() + "].text.en", row)).toArray(FreeText[]::new);
        assertThat(GATE.check(act(End.SENDING, List.of(), rows)).of(GateRule.PERSON_TABLE)).hasSize(1);
    }

    @Test
    void tablesOfPersonsAreKnownInThreeLanguagesAndByNumbersOfDocuments() {
        assertThat(PersonTable.rows("Nguyễn Văn Mẫu; sinh năm 1984\nTrần Thị Mẫu, sn 1990\nLê Văn Mẫu – 1979-02-03")).isEqualTo(3);
        assertThat(PersonTable.rows("ທ້າວ ຕົວຢ່າງ ເກີດ 1984\nນາງ ຕົວຢ່າງ 03/02/1979\nທ້າວ ຕົວຢ່າງສອງ 001084000000")).isEqualTo(3);
        assertThat(PersonTable.rows("Demo One, 1/2/1984; Demo Two, 3/4/1985; Demo Three, 5/6/1986")).isEqualTo(3);
        assertThat(PersonTable.rows("DEMO PERSON ONE\tB1234567\nDEMO PERSON TWO\t001084000001\nDemo Person 123456789")).isEqualTo(3);
    }

    @Test
    void officeHoldersDueDatesAndTelephonesAreNoTable() {
        assertThat(PersonTable.rows("Gen. To Lam, Minister of Public Security\nGen. Vilay Lakhamphong, Minister\nLt. Gen. Nguyen Duy Ngoc")).isZero();
        assertThat(PersonTable.rows("Dien Bien Police: 30/06/2026\nPhongsaly Public Security: 31/12/2026\nSon La Police 2025-02-01")).isZero();
        assertThat(PersonTable.rows("Duty Desk One 0210000000\nDuty Desk Two +85620000000\nDuty Desk Three 02000000000")).isZero();
    }

    @Test
    void aKindWithPersonsMayHoldThemInItsOwnFields() {
        Proposal ask = Drafts.sending(Drafts.offence("0701"), Drafts.content().withTexts(List.of(text("A Person 1/1/1980\nB Person 1/1/1981\nC Person 1/1/1982"))));

        assertThat(GATE.check(ask).of(GateRule.PERSON_TABLE)).isEmpty();
        assertThat(GATE.check(ask).of(GateRule.WISH)).isEmpty();
    }

    private static GateResult.Verdict verdict(WishReview... reviews) {
        return GATE.check(act(End.SENDING, Arrays.asList(reviews), text(WISH))).verdict();
    }

    private static WishReview review(String text, Reader by, Outcome outcome) {
        return new WishReview(WishReview.digest(text), by, outcome);
    }

    private static FreeText text(String words) {
        return new FreeText("items[0].text.en", words);
    }

    private static Proposal act(End end, List<WishReview> reviews, FreeText... texts) {
        return new Proposal(route(end), "propose", false, HeaderBasis.of(Drafts.cooperation()), Drafts.cooperation(),
                Content.of(null).withTexts(List.of(texts)), List.of(), reviews, List.of());
    }

    private static Route route(End end) {
        return new Route(end, "XA", Set.of("XB"));
    }
}
