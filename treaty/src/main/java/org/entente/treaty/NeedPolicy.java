package org.entente.treaty;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bases that are no offence state their own facts; the five needs of persons also an incident number. */
final class NeedPolicy implements Policy {
    private static final Pattern NATION = Pattern.compile("[A-Z]{2}");

    @Override
    public List<Finding> examine(Proposal proposal) {
        LawfulBasis basis = proposal.basis();
        if (basis == null) {
            return List.of();
        }
        return switch (basis) {
            case LawfulBasis.Offence offence -> List.of();
            case LawfulBasis.DangerToLife danger -> new Facts(danger.incident())
                    .need(Fact.DANGER, Stated.reason(danger.danger()))
                    .need(Fact.KNOWN_SINCE, danger.knownSince() != null).missing;
            case LawfulBasis.MissingPerson missing -> new Facts(missing.incident())
                    .need(Fact.MISSING_SINCE, missing.missingSince() != null)
                    .need(Fact.REPORTER, missing.reporter() != null)
                    .need(Fact.ADULT, missing.adult() != null)
                    .need(Fact.CIRCUMSTANCES, Stated.reason(missing.circumstances())).missing;
            case LawfulBasis.UnidentifiedBody body -> new Facts(body.incident())
                    .need(Fact.FOUND_ON, body.foundOn() != null)
                    .need(Fact.PLACE, Stated.says(body.place())).missing;
            case LawfulBasis.IdentityForReturn back -> back(back);
            case LawfulBasis.Consular consular -> consular(consular);
            case LawfulBasis.Cooperation together -> new Facts()
                    .need(Fact.INSTRUMENT, Stated.says(together.instrument()))
                    .need(Fact.SUBJECT, Stated.says(together.subject())).missing;
        };
    }

    private static List<Finding> back(LawfulBasis.IdentityForReturn back) {
        Facts facts = new Facts(back.incident()).need(Fact.BELIEVED_NATION, nation(back.believedNation()));
        if (!Boolean.TRUE.equals(back.protectionCheckDone())) {
            facts.missing.add(Finding.of(Finding.Kind.MISSING, GateRule.RETURN, Fact.PROTECTION_CHECK));
        }
        return facts.missing;
    }

    private static List<Finding> consular(LawfulBasis.Consular consular) {
        Facts facts = new Facts(consular.incident()).need(Fact.NEED, consular.need() != null);
        // A dead person cannot ask, and a child alone need not.
        boolean mustAsk = consular.need() != LawfulBasis.Consular.Need.DIED
                && consular.need() != LawfulBasis.Consular.Need.CHILD_ALONE;
        if (mustAsk && !Boolean.TRUE.equals(consular.personAsked())) {
            facts.missing.add(Finding.of(Finding.Kind.MISSING, GateRule.CONSULAR, Fact.PERSON_ASKED));
        }
        return facts.missing;
    }

    private static boolean nation(@Nullable String code) {
        return code != null && NATION.matcher(code).matches();
    }

    private static final class Facts {
        final List<Finding> missing = new ArrayList<>();

        Facts() {}

        Facts(@Nullable String incident) {
            need(Fact.INCIDENT, Stated.number(incident));
        }

        Facts need(Fact fact, boolean stated) {
            if (!stated) {
                missing.add(Finding.of(Finding.Kind.MISSING, GateRule.BASIS_FACTS, fact));
            }
            return this;
        }
    }
}
