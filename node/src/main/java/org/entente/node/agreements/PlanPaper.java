package org.entente.node.agreements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.node.documents.NotPrintable;
import org.entente.node.documents.Printer;
import org.entente.node.documents.Seal;
import org.entente.node.documents.SealCheck;
import org.entente.node.documents.Sheet;
import org.entente.node.exchange.Attachments;
import org.entente.node.matters.Bodies;
import org.entente.node.matters.Draft;
import org.entente.node.matters.Kind;
import org.entente.node.matters.NotDone;
import org.entente.node.matters.SealedPaper;
import org.entente.node.nations.OwnNation;
import org.entente.protocol.Digest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The yearly plan, and its review, as the paper that both nations seal. Each node prints the text that both hold; the
 * second one seals the first one's paper only if it is what it would print itself, byte for byte.
 */
@Component
class PlanPaper implements SealedPaper {
    /** The sealed paper is the first attachment of the act that signs. */
    static final int PART = 1;

    /** A plan of five hundred items in three languages prints to a tenth of this. */
    private static final int MOST_BYTES = 16 << 20;

    private final Plans plans;
    private final PlanSheets sheets;
    private final Printer printer;
    private final Seal seal;
    private final Attachments attachments;
    private final OwnNation own;

    PlanPaper(Plans plans, PlanSheets sheets, Printer printer, Seal seal, Attachments attachments, OwnNation own) {
        this.plans = plans;
        this.sheets = sheets;
        this.printer = printer;
        this.seal = seal;
        this.attachments = attachments;
        this.own = own;
    }

    @Override
    public String kind() {
        return PlanKind.NAME;
    }

    @Override
    public Set<String> acts() {
        return PlanKind.SIGNATURES;
    }

    @Override
    public Made made(Draft draft, List<Kind.Past> past) {
        boolean review = draft.act().equals("sign-review");
        PlanText text = PlanKind.text(past).orElseThrow(() -> new NotDone(NotDone.Reason.FAULTS));
        byte[] printed = print(review ? sheets.review(text, PlanReview.of(text, past)) : sheets.plan(text), textSince(draft));
        Digest digest = Digest.over(printed);
        byte[] paper = plans.signatures(draft.matter(), review).stream().filter(signature -> !signature.nation().equals(own.nation())).findFirst()
                .map(signature -> partners(signature, digest)).orElse(printed);
        ObjectNode facts = Bodies.empty().put("paper", digest.toString()).put("certificate", Digest.over(seal.certificate()).toString());
        String name = (review ? "review-" : "plan-") + text.json().path("year").asInt(0) + ".pdf";
        return new Made(name, paper, facts);
    }

    /** When the act was made that the text comes from: the same at both nodes, unlike the time of printing. */
    private Instant textSince(Draft draft) {
        return plans.texts(draft.matter()).getLast().at();
    }

    private byte[] print(Sheet sheet, Instant at) {
        try {
            return printer.print(sheet, at);
        } catch (NotPrintable letters) {
            throw new NotDone(NotDone.Reason.PAPER_LETTERS, String.join(" ", letters.letters()));
        }
    }

    private byte[] partners(Plans.Signature signature, Digest printed) {
        byte[] paper = read(signature).orElseThrow(() -> new NotDone(NotDone.Reason.NOT_HERE_YET));
        if (SealCheck.unsealed(paper, printed).isEmpty()) {
            throw new NotDone(NotDone.Reason.PAPER_DIFFERS);
        }
        Set<String> named = Set.of(signature.said().path("certificate").asString(""));
        List<SealCheck.Found> seals = SealCheck.of(paper, named);
        if (seals.isEmpty() || seals.stream().anyMatch(one -> one.standing() != SealCheck.Standing.VALID)) {
            throw new NotDone(NotDone.Reason.PAPER_NOT_WHOLE);
        }
        return paper;
    }

    /** The paper that left with a signature; empty while it has not arrived whole, or after it was erased. */
    Optional<byte[]> read(Plans.Signature signature) {
        try {
            Optional<InputStream> content = attachments.open(signature.act(), PART);
            if (content.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = content.get()) {
                return Optional.of(in.readNBytes(MOST_BYTES));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] sealed(byte[] paper, ObjectNode body, Instant at) {
        String post = body.path("post").asString("");
        String name = sheets.signatory(body.path("by").asString(""));
        return seal.on(paper, new Seal.Signatory(post.isBlank() ? name : name + ", " + post, sheets.place(body.path("place").asString(""))), at);
    }
}
