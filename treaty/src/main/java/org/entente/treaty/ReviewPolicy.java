package org.entente.treaty;

import java.util.ArrayList;
import java.util.List;

/**
 * Reviewed codes and mixed conduct wait for the written predominance test. Each end needs the test of its own officer;
 * the receiving end also wants the sender's, because an act that left without one should not have left.
 */
final class ReviewPolicy implements Policy {
    private final OffenceCatalogue catalogue;

    ReviewPolicy(OffenceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Finding> examine(Proposal proposal) {
        List<Finding> findings = new ArrayList<>();
        boolean needed = false;
        if (proposal.basis() instanceof LawfulBasis.Offence offence) {
            if (offence.answer() == ConductAnswer.PROTECTED) {
                findings.add(Finding.of(Finding.Kind.BAR, GateRule.CLOSED, Fact.OFFENCE_ANSWER));
            }
            needed = offence.answer() == ConductAnswer.MIXED
                    || (offence.iccs() != null && catalogue.gate(offence.iccs()) == Gate.REVIEW);
        }
        // One test that found protected conduct bars at both ends, whoever made it and whether or not one was needed.
        if (proposal.tests().stream().anyMatch(test -> test.outcome() == PredominanceTest.Outcome.PROTECTED)) {
            findings.add(Finding.of(Finding.Kind.BAR, GateRule.CLOSED, Fact.TEST));
        }
        if (needed) {
            switch (proposal.route().end()) {
                case SENDING -> findings.add(tested(proposal, true)
                        ? Finding.of(Finding.Kind.OK, GateRule.REVIEW, Fact.TEST)
                        : Finding.of(Finding.Kind.NEEDS_FACT, GateRule.REVIEW, Fact.TEST));
                case RECEIVING -> receiving(proposal, findings);
            }
        }
        return findings;
    }

    private static void receiving(Proposal proposal, List<Finding> findings) {
        if (!tested(proposal, true)) {
            findings.add(Finding.of(Finding.Kind.MISSING, GateRule.REVIEW, Fact.TEST_OF_SENDER));
        }
        findings.add(Finding.of(tested(proposal, false) ? Finding.Kind.OK : Finding.Kind.NEEDS_FACT,
                GateRule.REVIEW, Fact.TEST_OF_RECEIVER));
    }

    private static boolean tested(Proposal proposal, boolean bySender) {
        Route route = proposal.route();
        return proposal.tests().stream()
                .filter(test -> bySender ? test.nation().equals(route.from()) : route.to().contains(test.nation()))
                .anyMatch(test -> test.valid() && test.outcome() == PredominanceTest.Outcome.ORDINARY);
    }
}
