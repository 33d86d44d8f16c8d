package org.entente.node.agreements;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.documents.Printer;
import org.entente.node.documents.SealCheck;
import org.entente.protocol.Digest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a plan for whoever reads them: as they stand, and what the seals on them are worth. */
@Component
@Transactional(readOnly = true)
public class SealedPapers {
    private final Plans plans;
    private final PlanPaper papers;
    private final PlanSheets sheets;
    private final Printer printer;

    SealedPapers(Plans plans, PlanPaper papers, PlanSheets sheets, Printer printer) {
        this.plans = plans;
        this.papers = papers;
        this.sheets = sheets;
        this.printer = printer;
    }

    /**
     * The last paper that was sealed.
     *
     * @param act and {@code part} where the file is kept
     * @param here whether the file has arrived whole
     * @param seals in their order; empty where none can be read
     * @param printed digest of the paper before any seal, as both signatures name it
     */
    public record Paper(Digest act, int part, boolean here, List<SealCheck.Found> seals, String printed) {}

    public Optional<Paper> of(UUID plan, boolean review) {
        List<Plans.Signature> signatures = plans.signatures(plan, review);
        if (signatures.isEmpty()) {
            return Optional.empty();
        }
        Set<String> named = signatures.stream().map(one -> one.said().path("certificate").asString("")).collect(Collectors.toSet());
        // A seal only adds, so the paper with the last seal is the longest.
        Plans.Signature last = signatures.stream().max(Comparator.comparing(one -> papers.read(one).map(paper -> paper.length).orElse(0))).orElseThrow();
        Optional<byte[]> paper = papers.read(last);
        return Optional.of(new Paper(last.act(), PlanPaper.PART, paper.isPresent(), paper.map(pdf -> SealCheck.of(pdf, named)).orElse(List.of()),
                last.said().path("paper").asString("")));
    }

    /** The text as it stands, printed without any seal. */
    public Optional<byte[]> preview(UUID plan) {
        List<Plans.Text> texts = plans.texts(plan);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        Instant since = texts.getLast().at();
        return Optional.of(printer.print(sheets.plan(PlanText.stored(texts.getLast().json())), since));
    }
}
