package org.entente.treaty;

import java.util.ArrayList;
import java.util.List;

/** Purpose, and the reason for urgency. */
final class FormPolicy implements Policy {
    @Override
    public List<Finding> examine(Proposal proposal) {
        List<Finding> findings = new ArrayList<>();
        Content content = proposal.content();
        if (proposal.canCarryPersons() && !Stated.says(content.purpose())) {
            findings.add(Finding.of(Finding.Kind.MISSING, GateRule.PURPOSE, Fact.REQUEST_PURPOSE));
        }
        if (content.urgent() && !Stated.reason(content.urgencyReason())) {
            findings.add(Finding.of(Finding.Kind.MISSING, GateRule.URGENCY, Fact.URGENCY_REASON));
        }
        return findings;
    }
}
