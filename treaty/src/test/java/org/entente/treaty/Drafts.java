package org.entente.treaty;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proposals of fictional nations XA and XB for the tests. */
final class Drafts {
    static final String CONDUCT = "Sold eleven lorries that did not exist to buyers in two provinces.";
    static final String REASON = "Every buyer lost money to a false offer.";
    static final LocalDate DAY = LocalDate.of(2026, 2, 5);

    private Drafts() {}

    static LawfulBasis.Offence offence(@Nullable String iccs) {
        return new LawfulBasis.Offence(iccs, "FIC-2026-014", CONDUCT, ConductAnswer.ORDINARY, REASON);
    }

    static LawfulBasis.Offence offence(@Nullable String iccs, ConductAnswer answer) {
        return new LawfulBasis.Offence(iccs, "FIC-2026-014", CONDUCT, answer, REASON);
    }

    static LawfulBasis.MissingPerson missing(boolean adult) {
        return new LawfulBasis.MissingPerson("FIC-INC-7", DAY, LawfulBasis.MissingPerson.Reporter.FAMILY, adult,
                "Did not come home from the market.");
    }

    static LawfulBasis.DangerToLife danger() {
        return new LawfulBasis.DangerToLife("FIC-INC-8", "A kidnapper threatens to kill a hostage.", DAY);
    }

    static LawfulBasis.UnidentifiedBody body() {
        return new LawfulBasis.UnidentifiedBody("FIC-INC-9", DAY, "River bank below the ferry");
    }

    static LawfulBasis.IdentityForReturn identityForReturn() {
        return new LawfulBasis.IdentityForReturn("FIC-INC-10", "XB", true);
    }

    static LawfulBasis.Consular consular() {
        return new LawfulBasis.Consular("FIC-INC-11", LawfulBasis.Consular.Need.INJURED_OR_ILL, true);
    }

    static LawfulBasis.Cooperation cooperation() {
        return new LawfulBasis.Cooperation("AG-SEC", "A plan of cooperation for one year");
    }

    static Content content() {
        return Content.of("Investigate a fraud");
    }

    static Proposal sending(@Nullable LawfulBasis basis) {
        return sending(basis, content());
    }

    static Proposal sending(@Nullable LawfulBasis basis, Content content) {
        return proposal(End.SENDING, basis, content, List.of());
    }

    static Proposal proposal(End end, @Nullable LawfulBasis basis, Content content, List<PredominanceTest> tests) {
        HeaderBasis header = basis == null ? null : HeaderBasis.of(basis);
        return new Proposal(new Route(end, "XA", Set.of("XB")), "ask", !(basis instanceof LawfulBasis.Cooperation), header, basis, content, tests);
    }

    static PredominanceTest test(String nation, PredominanceTest.Outcome outcome) {
        return new PredominanceTest(nation, true, false, outcome, "The loss of the victims outweighs the rest.");
    }

    static GateResult.Verdict verdict(Proposal proposal) {
        return GateCheck.standard().check(proposal).verdict();
    }
}
