package org.entente.node.meetings;

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

/** The pages on which meetings, series, honours, occasions, positions and reports are written. */
final class MeetingForms {
    static final String[] SORTS = {"ministerial-talks", "deputy-minister-talks", "review-and-signing", "courtesy-call", "visit",
        "conference", "provincial-talks", "handover", "ceremony"};
    static final String[] LEVELS = {"state", "minister", "deputy-minister", "department", "province"};

    private static final FormField AGENDA = group("agenda", all(inEachLanguage("text", Widget.LINE)));
    private static final FormField DELEGATIONS = group("delegations", of("nation", Widget.LINE), of("head", Widget.LINE),
            of("size", Widget.NUMBER), of("from", Widget.PARTIAL_DATE), of("until", Widget.PARTIAL_DATE));
    private static final List<FormField> COST = List.of(of("cost.amount", Widget.NUMBER), of("cost.currency", Widget.LINE), of("cost.borneBy", Widget.LINE));
    private static final FormField DOCUMENTS = group("documents", all(inEachLanguage("title", Widget.LINE), of("reference", Widget.LINE)));
    private static final FormPage WHICH = FormPage.of("which", choice("sort", SORTS), choice("level", LEVELS), ToldForms.WHEN, of("host", Widget.LINE),
            of("with", Widget.CODES), of("within", Widget.LINE), of("series", Widget.LINE), of("edition", Widget.NUMBER));

    private static final List<FormPage> TELL_MEETING = List.of(ToldForms.ABOUT, WHICH, FormPage.of("agenda", AGENDA, DELEGATIONS, COST),
            FormPage.of("outcomes", of("outcomes", Widget.CODES), DOCUMENTS), ToldForms.SOURCE);
    private static final List<FormPage> TELL_SERIES = List.of(ToldForms.ABOUT,
            FormPage.of("series", choice("cadence", "yearly", "half-yearly", "quarterly", "monthly", "irregular"), choice("level", LEVELS),
                    group("editions", of("no", Widget.NUMBER), of("date", Widget.PARTIAL_DATE), of("place", Widget.LINE),
                            of("heads", Widget.CODES), of("minutes", Widget.LINE), of("outcomes", Widget.CODES), of("source.ref", Widget.LINE))),
            ToldForms.SOURCE);
    private static final List<FormPage> TELL_HONOUR = List.of(ToldForms.ABOUT,
            FormPage.of("honour", of("date", Widget.PARTIAL_DATE), of("place", Widget.LINE), of("givenBy", Widget.LINE), of("to", Widget.LINE),
                    of("occasion", Widget.LINE), of("orders", Widget.LINE), of("collectives", Widget.NUMBER), of("individuals", Widget.NUMBER),
                    of("decision", Widget.LINE), of("ceremony", Widget.LINE)),
            ToldForms.SOURCE);
    private static final List<FormPage> TELL_OCCASION = List.of(ToldForms.ABOUT,
            FormPage.of("occasion", choice("sort", "anniversary", "friendship-year", "chair-year", "summit", "other"), ToldForms.WHEN, of("chair", Widget.LINE),
                    group("contributions", all(of("by", Widget.LINE), inEachLanguage("text", Widget.LINE), of("due", Widget.PARTIAL_DATE), of("done", Widget.YES_NO)))),
            ToldForms.SOURCE);
    private static final List<FormPage> TELL_POSITION = List.of(ToldForms.ABOUT,
            FormPage.of("position", of("forum", Widget.LINE), ToldForms.WHEN, of("lead", Widget.LINE), inEachLanguage("position", Widget.TEXT),
                    inEachLanguage("note", Widget.TEXT)),
            ToldForms.SOURCE);
    private static final List<FormPage> TELL_STRATEGIC = List.of(ToldForms.ABOUT,
            FormPage.of("strategic", choice("about", "drug-crime", "online-fraud", "human-trafficking", "migration-routes", "border-crime",
                            "financial-crime", "environmental-crime", "road-safety", "disasters", "other-crime"),
                    of("from", Widget.PARTIAL_DATE), of("until", Widget.PARTIAL_DATE), ToldForms.TEXT,
                    group("figures", of("name", Widget.LINE), of("value", Widget.NUMBER), of("unit", Widget.LINE), of("rule", Widget.LINE))),
            ToldForms.SOURCE);

    private static final Map<String, List<FormPage>> FORMS = Map.ofEntries(
            Map.entry("meeting.tell", TELL_MEETING),
            Map.entry("meeting.correct", TELL_MEETING),
            Map.entry("meeting.invite", List.of(ToldForms.ABOUT, WHICH, FormPage.of("agenda", AGENDA, DELEGATIONS, COST),
                    FormPage.of("approval", of("approval.by", Widget.LINE), of("approval.on", Widget.DAY), of("approval.number", Widget.LINE), ToldForms.TEXT))),
            Map.entry("meeting.accept", List.of(FormPage.of("answer", of("date", Widget.PARTIAL_DATE), DELEGATIONS, ToldForms.TEXT))),
            Map.entry("meeting.decline", List.of(FormPage.of("answer", ToldForms.REASON, of("proposes", Widget.PARTIAL_DATE)))),
            Map.entry("meeting.programme", List.of(FormPage.of("programme", ToldForms.WHEN,
                    group("items", all(of("at", Widget.LINE), of("place", Widget.LINE), inEachLanguage("text", Widget.LINE)))),
                    FormPage.of("agenda", of("with", Widget.CODES), AGENDA, DELEGATIONS, COST))),
            Map.entry("meeting.minutes", List.of(FormPage.of("minutes", of("held", Widget.DAY), of("place", Widget.LINE), ToldForms.TEXT,
                    of("outcomes", Widget.CODES), DOCUMENTS))),
            Map.entry("meeting.sign-minutes", List.of(ToldForms.SIGNATURE)),
            Map.entry("meeting.report", List.of(FormPage.of("report", of("on", Widget.DAY), ToldForms.TEXT, of("outcomes", Widget.CODES)))),
            Map.entry("series.tell", TELL_SERIES),
            Map.entry("series.correct", TELL_SERIES),
            Map.entry("series.report", List.of(FormPage.of("edition", of("edition.no", Widget.NUMBER), of("edition.date", Widget.PARTIAL_DATE),
                    of("edition.place", Widget.LINE), of("edition.heads", Widget.CODES), of("edition.minutes", Widget.LINE),
                    of("edition.outcomes", Widget.CODES)))),
            Map.entry("honour.tell", TELL_HONOUR),
            Map.entry("honour.correct", TELL_HONOUR),
            Map.entry("honour.report", List.of(FormPage.of("report", of("on", Widget.DAY), ToldForms.TEXT, of("decision", Widget.LINE), of("ceremony", Widget.LINE)))),
            Map.entry("occasion.tell", TELL_OCCASION),
            Map.entry("occasion.correct", TELL_OCCASION),
            Map.entry("occasion.report", List.of(FormPage.of("report", of("on", Widget.DAY), ToldForms.TEXT, of("by", Widget.LINE), of("done", Widget.YES_NO)))),
            Map.entry("position.tell", TELL_POSITION),
            Map.entry("position.correct", TELL_POSITION),
            Map.entry("strategic-report.tell", TELL_STRATEGIC),
            Map.entry("strategic-report.correct", TELL_STRATEGIC),
            Map.entry("protection.tell", ProtectionForms.TELL),
            Map.entry("protection.correct", ProtectionForms.TELL),
            Map.entry("protection.update", ProtectionForms.UPDATE));

    private MeetingForms() {}

    /** The pages of an act; every kind confirms, disputes and mostly reports on the same ones. */
    static List<FormPage> pages(String kind, String act) {
        return FORMS.getOrDefault(kind + "." + act, ToldForms.SHARED.getOrDefault(act, List.of()));
    }
}
