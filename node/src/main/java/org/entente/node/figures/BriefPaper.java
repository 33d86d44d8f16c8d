package org.entente.node.figures;

import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.documents.Printer;
import org.entente.node.documents.Sheet;
import org.entente.node.documents.Sheet.Text;
import org.entente.node.kernel.Language;
import org.entente.node.matters.Today;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.entente.protocol.Nation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The briefing as a paper of two pages. */
@Component
public class BriefPaper {
    private static final int PAGES = 2;
    /** Fewer rows than that say too little; then it is let grow. */
    private static final int FEWEST_ROWS = 2;

    private final Briefs briefs;
    private final Printer printer;
    private final Words words;
    private final OwnNation own;
    private final Today today;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    BriefPaper(Briefs briefs, Printer printer, Words words, OwnNation own, Today today, AuditTrail trail, TransactionTemplate transaction) {
        this.briefs = briefs;
        this.printer = printer;
        this.words = words;
        this.own = own;
        this.today = today;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** @param name of the file: who with whom, when, in which language and edition, and its handling code */
    public record Paper(String name, byte[] pdf) {}

    /** Prints it, and keeps in the trail who made which edition. */
    public Paper of(Nation partner, Language language, Edition edition) {
        Brief brief = briefs.of(partner, language, edition, Briefs.ROWS);
        Printer.Printed printed = printer.counted(sheet(brief), brief.at());
        for (int rows = Briefs.ROWS - 1; printed.pages() > PAGES && rows >= FEWEST_ROWS; rows--) {
            brief = briefs.of(partner, language, edition, rows);
            printed = printer.counted(sheet(brief), brief.at());
        }
        int handling = brief.handling();
        transaction.executeWithoutResult(status -> trail.record(Deed.of("briefing.printed").about("partner", partner.code())
                .with("edition", edition.code()).with("language", language.tag()).with("handling", "H" + handling)));
        return new Paper("briefing-%s-%s-%s-%s-%s-H%d.pdf".formatted(own.nation().code(), partner.code(), today.day(), language.tag(), edition.code(), handling), printed.pdf());
    }

    private Sheet sheet(Brief brief) {
        Language language = brief.language();
        Sheet sheet = Sheet.close(language, brief.title(), brief.foot()).title(new Text(language, brief.title()));
        for (Brief.Part part : brief.parts()) {
            sheet.heading(new Text(language, part.title()));
            if (part.lines().isEmpty()) {
                sheet.small(new Text(language, words.say(language, "figures.briefing.none")));
            } else {
                sheet.table(part.shares(), part.columns().stream().map(column -> new Text(language, column)).toList(),
                        part.lines().stream().map(line -> line.cells().stream().map(BriefPaper::text).toList()).toList());
            }
        }
        return sheet;
    }

    private static Text text(TextView cell) {
        return new Text(Language.ofTag(cell.language()).orElse(Language.EN), cell.text());
    }
}
