package org.entente.node.agreements;

import static org.entente.node.matters.FormField.all;
import static org.entente.node.matters.FormField.choice;
import static org.entente.node.matters.FormField.group;
import static org.entente.node.matters.FormField.inEachLanguage;
import static org.entente.node.matters.FormField.of;

import java.util.List;
import java.util.Map;
import org.entente.node.matters.FormField;
import org.entente.node.matters.FormField.Widget;
import org.entente.node.matters.FormPage;
import org.entente.node.matters.ToldForms;

/** The pages on which the acts of agreements, commitments and plans are written. */
final class AgreementForms {
    /** What another source says is known of imported facts only: nobody is asked for it here. */
    private static final FormPage SOURCE = FormPage.of("source", ToldForms.SOURCE_FIELDS);

    private static final FormField ITEMS = group("items", all(
            of("id", Widget.LINE), inEachLanguage("text", Widget.TEXT), of("lead.VN", Widget.LINE), of("lead.LA", Widget.LINE),
            inEachLanguage("target", Widget.LINE), of("due", Widget.PARTIAL_DATE),
            choice("indicator.counts", "requests-answered-in-time", "requests-answered", "officers-trained", "meetings-held",
                    "commitments-done", "by-hand"),
            of("indicator.goal", Widget.NUMBER), of("indicator.unit", Widget.LINE), of("budget.amount", Widget.NUMBER),
            of("budget.currency", Widget.LINE), of("capability", Widget.LINE), of("agreement", Widget.LINE), of("project", Widget.LINE),
            of("rolledFrom", Widget.LINE)));
    private static final FormField CLAUSES = group("clauses", all(of("number", Widget.LINE), inEachLanguage("text", Widget.TEXT)));

    private static final List<FormPage> TELL_AGREEMENT = List.of(ToldForms.ABOUT,
            FormPage.of("facts", choice("form", "treaty", "agreement", "memorandum", "unit-document"),
                    choice("level", "state", "government", "ministry", "department", "province"),
                    choice("status", "in-force", "signed", "negotiating", "drafted", "ended", "unknown"),
                    of("signed", Widget.PARTIAL_DATE), of("inForce", Widget.PARTIAL_DATE), of("replaces", Widget.LINE)),
            FormPage.of("obligations", group("obligations", all(of("id", Widget.LINE), of("article", Widget.LINE),
                    inEachLanguage("text", Widget.TEXT), of("owner", Widget.LINE), of("unit", Widget.LINE)))),
            SOURCE);
    private static final List<FormPage> TELL_COMMITMENT = List.of(ToldForms.ABOUT,
            FormPage.of("promise", of("by", Widget.LINE), of("meeting", Widget.LINE), of("askedBy", Widget.LINE), of("authority", Widget.LINE),
                    of("made", Widget.PARTIAL_DATE), of("due", Widget.PARTIAL_DATE), of("planItem", Widget.LINE)),
            SOURCE);
    private static final List<FormPage> TELL_PLAN = List.of(ToldForms.ABOUT,
            FormPage.of("items", of("year", Widget.NUMBER), of("signed", Widget.PARTIAL_DATE), of("place", Widget.LINE), ITEMS), SOURCE);

    private static final Map<String, List<FormPage>> FORMS = Map.ofEntries(
            Map.entry("dispute", ToldForms.dispute(SOURCE)),
            Map.entry("agreement.tell", TELL_AGREEMENT),
            Map.entry("agreement.correct", TELL_AGREEMENT),
            Map.entry("agreement.report", List.of(FormPage.of("report", of("obligation", Widget.LINE),
                    choice("status", "performed", "running", "open"), of("on", Widget.DAY), ToldForms.TEXT, of("evidence", Widget.LINE)))),
            Map.entry("agreement.change", List.of(FormPage.of("change", choice("status", "in-force", "signed", "negotiating", "drafted", "ended"),
                    of("on", Widget.PARTIAL_DATE), of("replacedBy", Widget.LINE), ToldForms.TEXT))),
            Map.entry("commitment.tell", TELL_COMMITMENT),
            Map.entry("commitment.correct", TELL_COMMITMENT),
            Map.entry("commitment.report", List.of(FormPage.of("report", choice("status", "open", "running", "done", "failed"),
                    of("on", Widget.DAY), ToldForms.TEXT, of("evidence", Widget.LINE)))),
            Map.entry("plan.tell", TELL_PLAN),
            Map.entry("plan.correct", TELL_PLAN),
            Map.entry("plan.propose", List.of(ToldForms.ABOUT,
                    FormPage.of("text", of("year", Widget.NUMBER), of("languages", Widget.CODES), inEachLanguage("preamble", Widget.TEXT), CLAUSES),
                    FormPage.of("items", ITEMS))),
            Map.entry("plan.amend", List.of(FormPage.of("amendment", ToldForms.REASON, CLAUSES), FormPage.of("items", ITEMS))),
            Map.entry("plan.sign", List.of(ToldForms.SIGNATURE)),
            Map.entry("plan.return", List.of(FormPage.of("return", ToldForms.REASON))),
            Map.entry("plan.withdraw", List.of(FormPage.of("withdraw", ToldForms.REASON))),
            Map.entry("plan.report", List.of(FormPage.of("report", of("item", Widget.LINE), of("progress", Widget.NUMBER), of("figure", Widget.NUMBER),
                    choice("status", "open", "running", "done", "stopped"), of("on", Widget.DAY), ToldForms.TEXT))),
            Map.entry("plan.figures", List.of(FormPage.of("figures", group("items", all(of("item", Widget.LINE), of("figure", Widget.NUMBER),
                    of("unit", Widget.LINE), choice("status", "done", "running", "open", "stopped"), inEachLanguage("rule", Widget.TEXT),
                    inEachLanguage("explanation", Widget.TEXT)))))),
            Map.entry("plan.minute", List.of(FormPage.of("minute", ToldForms.TEXT, of("held", Widget.DAY), of("place", Widget.LINE)))),
            Map.entry("plan.sign-review", List.of(FormPage.of("signature", of("by", Widget.LINE), of("on", Widget.DAY), of("place", Widget.LINE)))),
            Map.entry("plan.reopen-review", List.of(FormPage.of("return", ToldForms.REASON))));

    private AgreementForms() {}

    /** The pages of an act; every kind confirms and disputes on the same ones. */
    static List<FormPage> pages(String kind, String act) {
        return FORMS.getOrDefault(kind + "." + act, FORMS.getOrDefault(act, ToldForms.SHARED.getOrDefault(act, List.of())));
    }
}
