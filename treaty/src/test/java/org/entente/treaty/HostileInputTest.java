package org.entente.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody might send to have another sought for what he said, and how far it gets. */
class HostileInputTest {
    private static final GateCheck GATE = GateCheck.standard();

    static Stream<Arguments> stopped() {
        return Stream.of(
                arguments("no basis at all", Drafts.sending(null)),
                arguments("purpose NONE", Drafts.sending(Drafts.offence("0701"), Content.of("NONE"))),
                arguments("purpose none in Vietnamese", Drafts.sending(Drafts.offence("0701"), Content.of(" Không "))),
                arguments("purpose none in Lao", Drafts.sending(Drafts.offence("0701"), Content.of("ບໍ່ມີ"))),
                arguments("purpose of invisible characters", Drafts.sending(Drafts.offence("0701"), Content.of("\u200b\u2060"))),
                arguments("no offence code", Drafts.sending(Drafts.offence(null))),
                arguments("blank offence code", Drafts.sending(Drafts.offence("  "))),
                arguments("an insult", Drafts.sending(Drafts.offence("0209"))),
                arguments("a publication", Drafts.sending(Drafts.offence("0803"))),
                arguments("an election", Drafts.sending(Drafts.offence("0807"))),
                arguments("state security", Drafts.sending(Drafts.offence("0904"))),
                arguments("a closed code in full-width digits", Drafts.sending(Drafts.offence("０８０３"))),
                arguments("a closed code in Lao digits", Drafts.sending(Drafts.offence("໐໘໐໓"))),
                arguments("a closed code behind a zero-width space", Drafts.sending(Drafts.offence("\u200b0803"))),
                arguments("a closed code with a space", Drafts.sending(Drafts.offence("08 03"))),
                arguments("a closed code with a line break", Drafts.sending(Drafts.offence("0701\n0803"))),
                arguments("a closed code with an invented detail", Drafts.sending(Drafts.offence("08031"))),
                arguments("a whole section", Drafts.sending(Drafts.offence("08"))),
                arguments("a section with zeros", Drafts.sending(Drafts.offence("0800"))),
                arguments("an invented code", Drafts.sending(Drafts.offence("0709"))),
                arguments("the name of an offence", Drafts.sending(Drafts.offence("fraud"))),
                arguments("fraud without a case number", Drafts.sending(fraud(null, Drafts.CONDUCT, ConductAnswer.ORDINARY, Drafts.REASON))),
                arguments("fraud with N/A as the case", Drafts.sending(fraud("N/A", Drafts.CONDUCT, ConductAnswer.ORDINARY, Drafts.REASON))),
                arguments("fraud with only the article", Drafts.sending(fraud("FIC-1", "Article 174", ConductAnswer.ORDINARY, Drafts.REASON))),
                arguments("fraud with one letter as conduct", Drafts.sending(fraud("FIC-1", "x".repeat(80), ConductAnswer.ORDINARY, Drafts.REASON))),
                arguments("fraud with ok as the reason", Drafts.sending(fraud("FIC-1", Drafts.CONDUCT, ConductAnswer.ORDINARY, "ok"))),
                arguments("fraud that is admitted to be expression", Drafts.sending(Drafts.offence("0701", ConductAnswer.PROTECTED))),
                arguments("fraud whose test found protected conduct", Drafts.proposal(End.SENDING, Drafts.offence("0701"), Drafts.content(),
                        List.of(Drafts.test("XA", PredominanceTest.Outcome.PROTECTED)))),
                arguments("the partner's test found protected conduct", Drafts.proposal(End.RECEIVING, Drafts.offence("0909"), Drafts.content(),
                        List.of(Drafts.test("XA", PredominanceTest.Outcome.ORDINARY), Drafts.test("XB", PredominanceTest.Outcome.PROTECTED)))),
                arguments("a reviewed code that arrives without the sender's test", Drafts.proposal(End.RECEIVING, Drafts.offence("0809"),
                        Drafts.content(), List.of())),
                arguments("a suspect dressed as missing", Drafts.sending(Drafts.missing(true), Drafts.content().withRoles(Set.of(PersonRole.SUSPECT)))),
                arguments("an accused dressed as a national in need", Drafts.sending(Drafts.consular(), Drafts.content().withRoles(Set.of(PersonRole.ACCUSED)))),
                arguments("a missing report passed on", Drafts.sending(Drafts.missing(true), Drafts.content().withUses(Set.of(Use.ONWARD)))),
                arguments("where an adult lives who left home", Drafts.sending(Drafts.missing(true),
                        Drafts.content().withFound(new FoundPerson(true, true, false)))),
                arguments("a return before the protection check", Drafts.sending(new LawfulBasis.IdentityForReturn("INC-1", "XB", false))),
                arguments("urgency without a reason", Drafts.sending(Drafts.offence("0701"), Drafts.content().urgentBecause(null))),
                arguments("a person in an act for plans", new Proposal(new Route(End.SENDING, "XA", Set.of("XB")), "propose", false,
                        null, null, Drafts.content().withRoles(Set.of(PersonRole.CONTACT)), List.of())),
                arguments("a marked paper", Drafts.sending(Drafts.offence("0701"),
                        Drafts.content().withAttachments(List.of(new Attachment.Readable(1, "TỐI MẬT\nDanh sách"))))));
    }

    static Stream<Arguments> waiting() {
        return Stream.of(
                arguments("fraud mixed with a publication", Drafts.sending(Drafts.offence("0701", ConductAnswer.MIXED))),
                arguments("public order", Drafts.sending(Drafts.offence("0801"))),
                arguments("terrorism", Drafts.sending(Drafts.offence("09061"))),
                arguments("a test by the drafter", tested(new PredominanceTest("XA", true, true, PredominanceTest.Outcome.ORDINARY, Drafts.REASON))),
                arguments("a test by somebody else's officer", tested(Drafts.test("XC", PredominanceTest.Outcome.ORDINARY))),
                arguments("a test without a human-rights officer", tested(new PredominanceTest("XA", false, false, PredominanceTest.Outcome.ORDINARY, Drafts.REASON))),
                arguments("a test without a reason", tested(new PredominanceTest("XA", true, false, PredominanceTest.Outcome.ORDINARY, "fine"))),
                arguments("an attachment nobody could read", Drafts.sending(Drafts.offence("0701"),
                        Drafts.content().withAttachments(List.of(new Attachment.Unreadable(1, null))))),
                arguments("an attachment nobody looked at", Drafts.sending(Drafts.offence("0701"),
                        Drafts.content().withAttachments(List.of(new Attachment.Pending(1))))),
                arguments("a picture without text", Drafts.sending(Drafts.offence("0701"),
                        Drafts.content().withAttachments(List.of(new Attachment.Readable(1, " \n"))))));
    }

    static Stream<Arguments> flagged() {
        return Stream.of(
                arguments("He wrote that the plan is bad and joined a protest at the bridge.", "protest"),
                arguments("Đối tượng tham gia biểu tình trước trụ sở.", "biểu tình"),
                arguments("ຜູ້ກ່ຽວເຂົ້າຮ່ວມການປະທ້ວງຢູ່ສະໜາມ", "ປະທ້ວງ"),
                arguments("A known acti\u200bvist and blogger, see his page.", "activist"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stopped")
    void isStopped(String what, Proposal proposal) {
        assertThat(GATE.check(proposal).verdict()).isEqualTo(GateResult.Verdict.STOPPED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waiting")
    void waitsForAPerson(String what, Proposal proposal) {
        assertThat(GATE.check(proposal).verdict()).isEqualTo(GateResult.Verdict.WAITS);
    }

    @ParameterizedTest
    @MethodSource("flagged")
    void aPoliticalWishLabelledFraudIsShownToTheSecondOfficerWithTheWord(String conduct, String word) {
        GateResult result = GATE.check(Drafts.sending(fraud("FIC-1", conduct, ConductAnswer.ORDINARY, Drafts.REASON)));

        assertThat(result.of(GateRule.WORDS)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.FLAG);
            assertThat(finding.params()).containsEntry("word", word);
            assertThat(finding.facts()).containsExactly("offence.conduct");
        });
        assertThat(result.verdict()).isEqualTo(GateResult.Verdict.PASSES);
    }

    private static LawfulBasis fraud(@Nullable String number, String conduct, ConductAnswer answer, String reason) {
        return new LawfulBasis.Offence("0701", number, conduct, answer, reason);
    }

    private static Proposal tested(PredominanceTest test) {
        return Drafts.proposal(End.SENDING, Drafts.offence("0801"), Drafts.content(), List.of(test));
    }
}
