package org.entente.node.documents;

import java.util.List;
import org.entente.node.kernel.Language;

/**
 * A document before it is printed: titles, headings, paragraphs and tables, each in a language of its own, as formatting
 * objects (XSL 1.1). The same calls give the same text, so that two nations can print it and compare.
 */
public final class Sheet {
    private final StringBuilder flow = new StringBuilder();
    private final Language language;
    private final String title;
    private final String foot;
    private final Measure measure;

    /** How closely a document is printed. */
    private record Measure(String margin, String body, String lines, String title, String heading, String gap, String after, String table, String padding, String lao) {
        /** For what is signed and kept. */
        static final Measure USUAL = new Measure("20mm 22mm 14mm 22mm", "10.5pt", "1.45", "16pt", "12pt", "6mm", "2mm", "9pt", "1.2mm 2mm 1.2mm 0mm", "1.8");
        /** For what has to be on few pages. */
        static final Measure CLOSE = new Measure("11mm 15mm 9mm 15mm", "9pt", "1.3", "13pt", "10pt", "2.6mm", "0.6mm", "7.8pt", "0.55mm 2mm 0.55mm 0mm", "1.55");
    }

    /**
     * @param language of the document as a whole
     * @param title for whoever lists documents
     * @param foot what stands at the foot of each page beside its number, such as the handling code
     */
    public Sheet(Language language, String title, String foot) {
        this(language, title, foot, Measure.USUAL);
    }

    private Sheet(Language language, String title, String foot, Measure measure) {
        this.measure = measure;
        this.language = language;
        this.title = title;
        this.foot = foot;
    }

    /** A document that has to be on few pages: printed small and close. */
    public static Sheet close(Language language, String title, String foot) {
        return new Sheet(language, title, foot, Measure.CLOSE);
    }

    /** Words of one language. */
    public record Text(Language language, String words) {}

    Language language() {
        return language;
    }

    String title() {
        return title;
    }

    public Sheet title(Text text) {
        return block("H1", "font-size=\"" + measure.title() + "\" font-weight=\"bold\" space-before=\"2mm\" space-after=\"3mm\" keep-with-next=\"always\"", text);
    }

    public Sheet heading(Text text) {
        return block("H2", "font-size=\"" + measure.heading() + "\" font-weight=\"bold\" space-before=\"" + measure.gap() + "\" space-after=\"" + measure.after() + "\" keep-with-next=\"always\"", text);
    }

    public Sheet paragraph(Text text) {
        return block("P", "space-after=\"2mm\" white-space-collapse=\"false\" linefeed-treatment=\"preserve\"", text);
    }

    /** What explains and is not the matter itself. */
    public Sheet small(Text text) {
        return block("P", "font-size=\"8.5pt\" color=\"#454b50\" space-after=\"2mm\"", text);
    }

    /** A numbered clause. */
    public Sheet clause(String number, Text text) {
        flow.append("<fo:block role=\"P\" xml:lang=\"").append(text.language().tag()).append("\" start-indent=\"12mm\" text-indent=\"-12mm\" space-after=\"2.5mm\"")
                .append(height(text)).append("><fo:inline font-weight=\"bold\" padding-end=\"4mm\">").append(Letters.of(number)).append("</fo:inline>")
                .append(Letters.of(text.words())).append("</fo:block>");
        return this;
    }

    /** Begins on a new page. */
    public Sheet newPage() {
        flow.append("<fo:block break-before=\"page\"/>");
        return this;
    }

    /**
     * A table; its head is repeated on each page.
     *
     * @param shares how wide the columns are, compared with each other
     */
    public Sheet table(List<Integer> shares, List<Text> head, List<List<Text>> rows) {
        flow.append("<fo:table table-layout=\"fixed\" width=\"100%\" space-before=\"1mm\" space-after=\"3mm\" font-size=\"").append(measure.table()).append("\">");
        shares.forEach(share -> flow.append("<fo:table-column column-width=\"proportional-column-width(").append(share).append(")\"/>"));
        flow.append("<fo:table-header>");
        row(head, "font-weight=\"bold\" border-bottom=\"0.8pt solid #17496b\"");
        flow.append("</fo:table-header><fo:table-body>");
        rows.forEach(row -> row(row, "border-bottom=\"0.3pt solid #b6bdc3\""));
        flow.append("</fo:table-body></fo:table>");
        return this;
    }

    private void row(List<Text> cells, String style) {
        flow.append("<fo:table-row keep-together.within-page=\"always\">");
        for (Text cell : cells) {
            flow.append("<fo:table-cell padding=\"").append(measure.padding()).append("\" ").append(style).append("><fo:block xml:lang=\"").append(cell.language().tag())
                    .append('"').append(height(cell)).append('>').append(Letters.of(cell.words())).append("</fo:block></fo:table-cell>");
        }
        flow.append("</fo:table-row>");
    }

    private Sheet block(String role, String style, Text text) {
        flow.append("<fo:block role=\"").append(role).append("\" xml:lang=\"").append(text.language().tag()).append("\" ").append(style)
                .append(height(text)).append('>').append(Letters.of(text.words())).append("</fo:block>");
        return this;
    }

    /** Lao carries vowels and tones above and below its letters. */
    private String height(Text text) {
        return text.language() == Language.LO ? " line-height=\"" + measure.lao() + "\"" : "";
    }

    String formattingObjects() {
        return """
                <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="Text" font-size="%s" line-height="%s" xml:lang="%s">\
                <fo:layout-master-set><fo:simple-page-master master-name="a4" page-height="297mm" page-width="210mm" margin="%s">\
                <fo:region-body margin-bottom="14mm"/><fo:region-after extent="9mm"/></fo:simple-page-master></fo:layout-master-set>\
                <fo:declarations><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>\
                </rdf:Description></rdf:RDF></x:xmpmeta></fo:declarations><fo:page-sequence master-reference="a4"><fo:static-content flow-name="xsl-region-after">\
                <fo:block font-size="8pt" color="#454b50" text-align-last="justify" role="artifact">%s<fo:leader/><fo:page-number/></fo:block>\
                </fo:static-content><fo:flow flow-name="xsl-region-body">%s</fo:flow></fo:page-sequence></fo:root>"""
                .formatted(measure.body(), measure.lines(), language.tag(), measure.margin(), Letters.escaped(title), Letters.of(foot), flow);
    }
}
