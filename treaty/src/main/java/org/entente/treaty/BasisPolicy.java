package org.entente.treaty;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A basis is named, is the one that the header shows, and is used for what it is there for. */
final class BasisPolicy implements Policy {
    static final String OFFENCE = "offence";
    static final Set<String> TYPES = Set.of(OFFENCE, "danger-to-life", "missing-person", "unidentified-body",
            "identity-for-return", "consular", "cooperation");

    @Override
    public List<Finding> examine(Proposal proposal) {
        LawfulBasis basis = proposal.basis();
        List<Finding> findings = new ArrayList<>();
        if (basis == null) {
            if (proposal.canCarryPersons()) {
                findings.add(Finding.of(Finding.Kind.MISSING, GateRule.BASIS, Fact.BASIS_TYPE));
            }
            return findings;
        }
        HeaderBasis header = proposal.header();
        if (header != null && !same(header, HeaderBasis.of(basis))) {
            findings.add(Finding.of(Finding.Kind.BAR, GateRule.BASIS_HEADER, Fact.HEADER_BASIS, Fact.BASIS_TYPE, Fact.BASIS_ICCS));
        }
        if (!(basis instanceof LawfulBasis.Offence)) {
            findings.addAll(noOffence(proposal, basis));
        }
        return findings;
    }

    private static boolean same(HeaderBasis shown, HeaderBasis held) {
        return shown.type().equals(held.type()) && Objects.equals(shown.iccs(), held.iccs());
    }

    private static List<Finding> noOffence(Proposal proposal, LawfulBasis basis) {
        Content content = proposal.content();
        List<Finding> findings = new ArrayList<>();
        boolean nobody = basis instanceof LawfulBasis.Cooperation;
        if (nobody && proposal.canCarryPersons()) {
            findings.add(Finding.of(Finding.Kind.BAR, GateRule.BASIS_ROLE, Fact.ACT, Fact.BASIS_TYPE).with("basis", basis.type()));
        }
        content.roles().stream().filter(role -> nobody || role.criminal()).forEach(role -> findings.add(
                Finding.of(Finding.Kind.BAR, GateRule.BASIS_ROLE, Fact.PERSON_ROLE, Fact.BASIS_TYPE)
                        .with("role", role.name()).with("basis", basis.type())));
        content.uses().stream().filter(use -> use != Use.OWN_MATTER).forEach(use -> findings.add(
                Finding.of(Finding.Kind.BAR, GateRule.BASIS_USE, Fact.INTENDED_USE, Fact.BASIS_TYPE)
                        .with("use", use.name()).with("basis", basis.type())));
        return findings;
    }
}
