package org.entente.treaty;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The five bases that are no offence state their own facts and an incident number. */
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
                    .need("danger", Stated.reason(danger.danger()))
                    .need("knownSince", danger.knownSince() != null).missing;
            case LawfulBasis.MissingPerson missing -> new Facts(missing.incident())
                    .need("missingSince", missing.missingSince() != null)
                    .need("reporter", missing.reporter() != null)
                    .need("adult", missing.adult() != null)
                    .need("circumstances", Stated.reason(missing.circumstances())).missing;
            case LawfulBasis.UnidentifiedBody body -> new Facts(body.incident())
                    .need("foundOn", body.foundOn() != null)
                    .need("place", Stated.says(body.place())).missing;
            case LawfulBasis.IdentityForReturn back -> back(back);
            case LawfulBasis.Consular consular -> consular(consular);
        };
    }

    private static List<Finding> back(LawfulBasis.IdentityForReturn back) {
        Facts facts = new Facts(back.incident()).need("believedNation", nation(back.believedNation()));
        if (!Boolean.TRUE.equals(back.protectionCheckDone())) {
            facts.missing.add(Finding.of(Finding.Kind.MISSING, GateRule.RETURN, "basis.protectionCheckDone"));
        }
        return facts.missing;
    }

    private static List<Finding> consular(LawfulBasis.Consular consular) {
        Facts facts = new Facts(consular.incident()).need("need", consular.need() != null);
        // A dead person cannot ask, and a child alone need not.
        boolean mustAsk = consular.need() != LawfulBasis.Consular.Need.DIED
                && consular.need() != LawfulBasis.Consular.Need.CHILD_ALONE;
        if (mustAsk && !Boolean.TRUE.equals(consular.personAsked())) {
            facts.missing.add(Finding.of(Finding.Kind.MISSING, GateRule.CONSULAR, "basis.personAsked"));
        }
        return facts.missing;
    }

    private static boolean nation(@Nullable String code) {
        return code != null && NATION.matcher(code).matches();
    }

    private static final class Facts {
        final List<Finding> missing = new ArrayList<>();

        Facts(@Nullable String incident) {
            need("incident", Stated.number(incident));
        }

        Facts need(String fact, boolean stated) {
            if (!stated) {
                missing.add(Finding.of(Finding.Kind.MISSING, GateRule.BASIS_FACTS, "basis." + fact));
            }
            return this;
        }
    }
}
