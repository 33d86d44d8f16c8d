package org.entente.treaty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An offence is in the catalogue, fine enough, not closed, with a case number and the acts that are alleged. */
final class OffencePolicy implements Policy {
    private static final Fact CODE = Fact.OFFENCE_ICCS;
    /** A foreign text is named in a finding only up to here: a code never has more. */
    private static final int MAX_SHOWN_CHARACTERS = 6;

    private final OffenceCatalogue catalogue;

    OffencePolicy(OffenceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Finding> examine(Proposal proposal) {
        if (!(proposal.basis() instanceof LawfulBasis.Offence offence)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(code(offence.iccs()));
        if (!Stated.number(offence.caseNumber())) {
            findings.add(Finding.of(Finding.Kind.MISSING, GateRule.CASE_NUMBER, Fact.OFFENCE_CASE_NUMBER));
        }
        if (!Stated.conduct(offence.conduct())) {
            findings.add(Finding.of(Finding.Kind.MISSING, GateRule.CONDUCT, Fact.OFFENCE_CONDUCT));
        }
        if (offence.answer() == null) {
            findings.add(Finding.of(Finding.Kind.MISSING, GateRule.CONDUCT, Fact.OFFENCE_ANSWER));
        }
        if (!Stated.reason(offence.answerReason())) {
            findings.add(Finding.of(Finding.Kind.MISSING, GateRule.CONDUCT, Fact.OFFENCE_ANSWER_REASON));
        }
        return findings;
    }

    /** What the code alone says. */
    List<Finding> code(@Nullable String text) {
        if (text == null || !Stated.says(text)) {
            return List.of(Finding.of(Finding.Kind.MISSING, GateRule.OFFENCE_KNOWN, CODE));
        }
        List<Finding> findings = new ArrayList<>();
        if (catalogue.gate(Stated.normal(text).strip()) == Gate.BLOCK) {
            findings.add(Finding.of(Finding.Kind.BAR, GateRule.CLOSED, CODE).with("iccs", shown(text)));
        }
        Optional<IccsCode> code = IccsCode.parse(text);
        if (code.isEmpty() || catalogue.find(code.get()).isEmpty()) {
            findings.add(Finding.of(Finding.Kind.BAR, GateRule.OFFENCE_KNOWN, CODE).with("iccs", shown(text)));
        } else if (code.get().section()) {
            findings.add(Finding.of(Finding.Kind.BAR, GateRule.OFFENCE_COARSE, CODE).with("iccs", shown(text)));
        } else if (findings.isEmpty()) {
            Gate gate = catalogue.gate(text);
            findings.add(Finding.of(Finding.Kind.OK, GateRule.OFFENCE_ALLOWED, CODE)
                    .with("iccs", text).with("gate", gate.name()));
        }
        return findings;
    }

    /** Only digits and dots: a finding must not carry what somebody wrote into a code's field. */
    private static String shown(String text) {
        String digits = text.replaceAll("[^0-9.]", "");
        return digits.substring(0, Math.min(digits.length(), MAX_SHOWN_CHARACTERS));
    }
}
