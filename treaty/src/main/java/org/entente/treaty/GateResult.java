package org.entente.treaty;

import java.util.List;

/**
 * All that the gate found, in the order of display. Every rule is evaluated, also after a bar, so that whoever reads
 * the findings sees all of them.
 *
 * @param findings sorted, without duplicates
 */
public record GateResult(List<Finding> findings) {
    /** What the findings mean for the act. */
    public enum Verdict {
        /** A bar, or something required is missing: the act does not become a readable matter. */
        STOPPED,
        /** A person has to settle a fact first. */
        WAITS,
        /** No rule known to the library stands against the act. That is no approval: a second officer still decides. */
        PASSES
    }

    public GateResult {
        findings = findings.stream().distinct().sorted().toList();
    }

    /** The verdict: stopped before waiting, because a review cannot lift a bar. */
    public Verdict verdict() {
        if (has(Finding.Kind.BAR) || has(Finding.Kind.MISSING)) {
            return Verdict.STOPPED;
        }
        return has(Finding.Kind.NEEDS_FACT) ? Verdict.WAITS : Verdict.PASSES;
    }

    /** Whether any finding is of this kind. */
    public boolean has(Finding.Kind kind) {
        return findings.stream().anyMatch(finding -> finding.kind() == kind);
    }

    /** The findings that one rule made. */
    public List<Finding> of(GateRule rule) {
        return findings.stream().filter(finding -> finding.rule() == rule).toList();
    }
}
