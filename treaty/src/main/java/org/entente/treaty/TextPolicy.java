package org.entente.treaty;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the terms over every free text of the act, over its basis and over what was read of its attachments. */
final class TextPolicy implements Policy {
    private final TextFlags flags;

    TextPolicy(TextFlags flags) {
        this.flags = flags;
    }

    @Override
    public List<Finding> examine(Proposal proposal) {
        List<Finding> findings = new ArrayList<>();
        texts(proposal).forEach(text -> flags.read(text.text()).forEach(hit -> findings.add(found(text.field(), hit))));
        return findings;
    }

    private static Finding found(String field, TextFlags.Hit hit) {
        Finding finding = switch (hit.effect()) {
            case STOP -> Finding.at(Finding.Kind.BAR, GateRule.CLASSIFIED, field);
            case FLAG -> Finding.at(Finding.Kind.FLAG, GateRule.WORDS, field);
        };
        return finding.with("word", hit.term()).with("lang", hit.language());
    }

    private static List<FreeText> texts(Proposal proposal) {
        List<FreeText> texts = new ArrayList<>(proposal.content().texts());
        add(texts, Fact.REQUEST_PURPOSE, proposal.content().purpose());
        add(texts, Fact.URGENCY_REASON, proposal.content().urgencyReason());
        switch (proposal.basis()) {
            case null -> { }
            case LawfulBasis.Offence offence -> {
                add(texts, Fact.OFFENCE_CONDUCT, offence.conduct());
                add(texts, Fact.OFFENCE_ANSWER_REASON, offence.answerReason());
                add(texts, Fact.OFFENCE_CASE_NUMBER, offence.caseNumber());
            }
            case LawfulBasis.DangerToLife danger -> add(texts, Fact.DANGER, danger.danger());
            case LawfulBasis.MissingPerson missing -> add(texts, Fact.CIRCUMSTANCES, missing.circumstances());
            case LawfulBasis.UnidentifiedBody body -> add(texts, Fact.PLACE, body.place());
            case LawfulBasis.IdentityForReturn back -> add(texts, Fact.INCIDENT, back.incident());
            case LawfulBasis.Consular consular -> add(texts, Fact.INCIDENT, consular.incident());
            case LawfulBasis.Cooperation together -> add(texts, Fact.SUBJECT, together.subject());
        }
        for (Attachment attachment : proposal.content().attachments()) {
            if (attachment instanceof Attachment.Readable readable) {
                texts.add(new FreeText(Fact.attachment(readable.part()), readable.text()));
            }
        }
        return texts;
    }

    private static void add(List<FreeText> texts, Fact fact, @Nullable String text) {
        if (text != null) {
            texts.add(new FreeText(fact.code(), text));
        }
    }
}
