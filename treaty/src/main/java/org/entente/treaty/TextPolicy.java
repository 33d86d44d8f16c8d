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
            case STOP -> Finding.of(Finding.Kind.BAR, GateRule.CLASSIFIED, field);
            case FLAG -> Finding.of(Finding.Kind.FLAG, GateRule.WORDS, field);
        };
        return finding.with("word", hit.term()).with("lang", hit.language());
    }

    private static List<FreeText> texts(Proposal proposal) {
        List<FreeText> texts = new ArrayList<>(proposal.content().texts());
        add(texts, "request.purpose", proposal.content().purpose());
        add(texts, "request.urgencyReason", proposal.content().urgencyReason());
        switch (proposal.basis()) {
            case null -> { }
            case LawfulBasis.Offence offence -> {
                add(texts, "offence.conduct", offence.conduct());
                add(texts, "offence.answerReason", offence.answerReason());
                add(texts, "offence.caseNumber", offence.caseNumber());
            }
            case LawfulBasis.DangerToLife danger -> add(texts, "basis.danger", danger.danger());
            case LawfulBasis.MissingPerson missing -> add(texts, "basis.circumstances", missing.circumstances());
            case LawfulBasis.UnidentifiedBody body -> add(texts, "basis.place", body.place());
            case LawfulBasis.IdentityForReturn back -> add(texts, "basis.incident", back.incident());
            case LawfulBasis.Consular consular -> add(texts, "basis.incident", consular.incident());
        }
        for (Attachment attachment : proposal.content().attachments()) {
            if (attachment instanceof Attachment.Readable readable) {
                add(texts, "attachments[" + readable.part() + "].text", readable.text());
            }
        }
        return texts;
    }

    private static void add(List<FreeText> texts, String field, @Nullable String text) {
        if (text != null) {
            texts.add(new FreeText(field, text));
        }
    }
}
