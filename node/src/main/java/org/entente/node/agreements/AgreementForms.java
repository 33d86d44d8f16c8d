package org.entente.node.agreements;

import static org.entente.node.matters.FormField.choice;
import static org.entente.node.matters.FormField.group;
import static org.entente.node.matters.FormField.inEachLanguage;
import static org.entente.node.matters.FormField.of;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.node.matters.FormField;
import org.entente.node.matters.FormField.Widget;
import org.entente.node.matters.FormPage;

/** The pages on which the acts of agreements, commitments and plans are written. */
final class AgreementForms {
    private static final FormPage SOURCE = page("source",
            choice("source.basis", "communique", "corpus", "own-records", "assumed", "fictional"),
            of("source.ref", Widget.LINE), of("source.said", Widget.LINE), of("source.note", Widget.LINE));
    private static final FormPage ABOUT = page("about", of("instrument", Widget.INSTRUMENT), inEachLanguage("title", Widget.LINE));
    private static final List<FormField> WHY = inEachLanguage("reason", Widget.TEXT);
    private static final List<FormField> TEXT = inEachLanguage("text", Widget.TEXT);

    private static final FormField ITEMS = group("items", fields(
            of("id", Widget.LINE), inEachLanguage("text", Widget.TEXT), of("lead.VN", Widget.LINE), of("lead.LA", Widget.LINE),
            inEachLanguage("target", Widget.LINE), of("due", Widget.PARTIAL_DATE),
            choice("indicator.counts", "requests-answered-in-time", "requests-answered", "officers-trained", "meetings-held",
                    "commitments-done", "by-hand"),
            of("indicator.goal", Widget.NUMBER), of("indicator.unit", Widget.LINE), of("budget.amount", Widget.NUMBER),
            of("budget.currency", Widget.LINE), of("rolledFrom", Widget.LINE)));
    private static final FormField CLAUSES = group("clauses", fields(of("number", Widget.LINE), inEachLanguage("text", Widget.TEXT)));

    private static final List<FormPage> TELL_AGREEMENT = List.of(ABOUT,
            page("facts", choice("form", "treaty", "agreement", "memorandum", "unit-document"),
                    choice("level", "state", "government", "ministry", "department", "province"),
                    choice("status", "in-force", "signed", "negotiating", "drafted", "ended", "unknown"),
                    of("signed", Widget.PARTIAL_DATE), of("inForce", Widget.PARTIAL_DATE), of("replaces", Widget.LINE)),
            page("obligations", group("obligations", fields(of("id", Widget.LINE), of("article", Widget.LINE),
                    inEachLanguage("text", Widget.TEXT), of("owner", Widget.LINE), of("unit", Widget.LINE)))),
            SOURCE);
    private static final List<FormPage> TELL_COMMITMENT = List.of(ABOUT,
            page("promise", of("by", Widget.LINE), of("meeting", Widget.LINE), of("askedBy", Widget.LINE), of("authority", Widget.LINE),
                    of("made", Widget.PARTIAL_DATE), of("due", Widget.PARTIAL_DATE), of("planItem", Widget.LINE)),
            SOURCE);
    private static final List<FormPage> TELL_PLAN = List.of(ABOUT,
            page("items", of("year", Widget.NUMBER), of("signed", Widget.PARTIAL_DATE), of("place", Widget.LINE), ITEMS), SOURCE);

    private static final Map<String, List<FormPage>> FORMS = Map.ofEntries(
            Map.entry("confirm", List.of(page("note", inEachLanguage("note", Widget.TEXT)))),
            Map.entry("dispute", List.of(page("dispute", of("field", Widget.LINE), inEachLanguage("value", Widget.LINE), WHY), SOURCE)),
            Map.entry("agreement.tell", TELL_AGREEMENT),
            Map.entry("agreement.correct", TELL_AGREEMENT),
            Map.entry("agreement.report", List.of(page("report", of("obligation", Widget.LINE),
                    choice("status", "performed", "running", "open"), of("on", Widget.DAY), TEXT, of("evidence", Widget.LINE)))),
            Map.entry("agreement.change", List.of(page("change", choice("status", "in-force", "signed", "negotiating", "drafted", "ended"),
                    of("on", Widget.PARTIAL_DATE), of("replacedBy", Widget.LINE), TEXT))),
            Map.entry("commitment.tell", TELL_COMMITMENT),
            Map.entry("commitment.correct", TELL_COMMITMENT),
            Map.entry("commitment.report", List.of(page("report", choice("status", "open", "running", "done", "failed"),
                    of("on", Widget.DAY), TEXT, of("evidence", Widget.LINE)))),
            Map.entry("plan.tell", TELL_PLAN),
            Map.entry("plan.correct", TELL_PLAN),
            Map.entry("plan.propose", List.of(ABOUT,
                    page("text", of("year", Widget.NUMBER), inEachLanguage("preamble", Widget.TEXT), CLAUSES),
                    page("items", ITEMS))),
            Map.entry("plan.amend", List.of(page("amendment", WHY, CLAUSES), page("items", ITEMS))),
            Map.entry("plan.sign", List.of(page("signature", of("by", Widget.LINE), of("post", Widget.LINE), of("on", Widget.DAY), of("place", Widget.LINE)))),
            Map.entry("plan.return", List.of(page("return", WHY))),
            Map.entry("plan.withdraw", List.of(page("withdraw", WHY))),
            Map.entry("plan.report", List.of(page("report", of("item", Widget.LINE), of("progress", Widget.NUMBER), of("figure", Widget.NUMBER),
                    choice("status", "open", "running", "done", "stopped"), of("on", Widget.DAY), TEXT))),
            Map.entry("plan.figures", List.of(page("figures", group("items", fields(of("item", Widget.LINE), of("figure", Widget.NUMBER),
                    of("unit", Widget.LINE), inEachLanguage("rule", Widget.TEXT), inEachLanguage("explanation", Widget.TEXT)))))),
            Map.entry("plan.minute", List.of(page("minute", TEXT, of("held", Widget.DAY), of("place", Widget.LINE)))),
            Map.entry("plan.sign-review", List.of(page("signature", of("by", Widget.LINE), of("on", Widget.DAY), of("place", Widget.LINE)))),
            Map.entry("plan.reopen-review", List.of(page("return", WHY))));

    private AgreementForms() {}

    /** The pages of an act; every kind confirms and disputes on the same ones. */
    static List<FormPage> pages(String kind, String act) {
        return FORMS.getOrDefault(kind + "." + act, FORMS.getOrDefault(act, List.of()));
    }

    /** @param fields fields, and lists of fields where one question is asked in each language */
    private static FormPage page(String name, Object... fields) {
        return new FormPage(name, List.of(fields(fields)));
    }

    private static FormField[] fields(Object... fields) {
        List<FormField> all = new ArrayList<>();
        for (Object field : fields) {
            if (field instanceof Collection<?> several) {
                several.forEach(one -> all.add((FormField) one));
            } else {
                all.add((FormField) field);
            }
        }
        return all.toArray(FormField[]::new);
    }
}
