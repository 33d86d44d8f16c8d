package org.entente.node.programmes;

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

/** The pages on which courses, missions, donations, projects and programmes are written. */
final class ProgrammeForms {
    /** What is taught: crime skills, and nothing that watches opinions. The schema knows no other. */
    private static final String[] SKILLS = {"investigation-methods", "drug-crime", "online-fraud", "human-trafficking", "victim-protection",
        "wanted-persons", "border-and-migration", "forensics", "document-fraud", "financial-crime", "environmental-crime", "road-traffic",
        "event-safety", "first-aid-and-rescue", "identity-documents", "human-rights", "language", "management"};
    private static final String[] STATUS = {"planned", "running", "finished", "handed-over", "stopped"};
    private static final String[] PROGRAMME_STATUS = {"planned", "running", "finished", "stopped"};

    private static final FormPage PLAN_ITEM = FormPage.of("item", of("planItem", Widget.LINE));
    private static final List<FormField> RIGHTS_MODULE = List.of(of("humanRights", Widget.YES_NO), of("humanRightsBy", Widget.LINE));
    private static final List<FormField> RESULT = List.of(of("nominated", Widget.NUMBER), of("attended", Widget.NUMBER), of("certificates", Widget.NUMBER),
            of("gender.women", Widget.NUMBER), of("gender.men", Widget.NUMBER));
    private static final List<FormField> EVALUATION = List.of(FormField.all(of("evaluation.score", Widget.NUMBER), inEachLanguage("evaluation.text", Widget.TEXT)));

    private static final FormPage COURSE = FormPage.of("course", choice("content", SKILLS), ToldForms.WHEN, of("days", Widget.NUMBER), of("courses", Widget.NUMBER),
            of("host", Widget.LINE), of("guests", Widget.CODES), of("givenBy", Widget.LINE), of("unit", Widget.LINE), of("officers", Widget.NUMBER),
            RIGHTS_MODULE);
    private static final List<FormPage> TELL_COURSE = List.of(ToldForms.ABOUT, COURSE, FormPage.of("result", RESULT, EVALUATION), ToldForms.SOURCE);
    private static final List<FormPage> TELL_MISSION = List.of(ToldForms.ABOUT,
            FormPage.of("mission", choice("content", SKILLS), ToldForms.WHEN, of("sentBy", Widget.LINE), of("host", Widget.LINE), of("experts", Widget.NUMBER),
                    inEachLanguage("terms", Widget.TEXT), inEachLanguage("outcome", Widget.TEXT)), ToldForms.SOURCE);

    private static final FormPage DONATION = FormPage.of("donation", of("date", Widget.PARTIAL_DATE), of("from", Widget.LINE), of("to", Widget.LINE),
            of("giver", Widget.LINE), of("receiver", Widget.LINE), of("occasion", Widget.LINE),
            group("items", all(choice("item", "vehicles", "motorcycles", "boats", "medical", "rescue", "forensic", "office-and-computers", "radio-sets",
                            "uniforms", "training-materials", "building-materials", "drug-treatment"),
                    inEachLanguage("text", Widget.LINE), of("quantity", Widget.NUMBER), of("unit", Widget.LINE), of("value.amount", Widget.NUMBER),
                    of("value.currency", Widget.LINE))),
            of("value.amount", Widget.NUMBER), of("value.currency", Widget.LINE));
    private static final FormPage RECEIPT = FormPage.of("receipt", of("receipt.on", Widget.PARTIAL_DATE), of("receipt.post", Widget.LINE),
            of("receipt.number", Widget.LINE), of("useCheck.on", Widget.PARTIAL_DATE),
            choice("useCheck.result", "in-use", "in-part", "not-in-use", "lost"), inEachLanguage("useCheck.text", Widget.TEXT));

    private static final FormField MILESTONES = group("milestones", all(of("id", Widget.LINE), inEachLanguage("text", Widget.LINE), of("due", Widget.PARTIAL_DATE),
            of("done", Widget.PARTIAL_DATE)));
    private static final FormField PAPERS = group("papers", of("name", Widget.LINE), of("present", Widget.YES_NO));
    private static final FormField COUNTS = group("counts", of("by", Widget.PARTIAL_DATE), of("number", Widget.NUMBER));
    private static final List<FormField> RIGHTS = List.of(of("rights.voluntary", Widget.YES_NO), of("rights.checked", Widget.YES_NO),
            of("rights.by", Widget.LINE), of("rights.on", Widget.DAY));
    private static final FormField SORT = choice("sort", "building", "information-system", "building-programme", "programme");
    private static final List<FormField> PROJECT = List.of(of("start", Widget.PARTIAL_DATE), of("due", Widget.PARTIAL_DATE), of("place", Widget.LINE),
            of("owner", Widget.LINE), of("units", Widget.CODES), of("memorandum", Widget.PARTIAL_DATE), of("contract", Widget.LINE),
            of("budget.amount", Widget.NUMBER), of("budget.currency", Widget.LINE));
    private static final FormPage SIZE = FormPage.of("size", group("capacity", of("of", Widget.LINE), of("number", Widget.NUMBER)), of("planned", Widget.NUMBER),
            MILESTONES, PAPERS, RIGHTS);
    private static final List<FormPage> TELL_PROJECT = List.of(ToldForms.ABOUT,
            FormPage.of("project", SORT, choice("status", STATUS), PROJECT, of("handedOver", Widget.PARTIAL_DATE), of("inaugurated", Widget.PARTIAL_DATE)),
            SIZE, FormPage.of("done", of("spent.amount", Widget.NUMBER), of("spent.currency", Widget.LINE), COUNTS), ToldForms.SOURCE);

    private static final FormField INDICATORS = group("indicators",
            choice("name", "treatment-places", "centres", "staff-trained", "equipment-given", "prevention-events", "villages-reached"),
            of("year", Widget.NUMBER), of("number", Widget.NUMBER), of("goal", Widget.NUMBER));
    private static final List<FormPage> TELL_PROGRAMME = List.of(ToldForms.ABOUT,
            FormPage.of("programme", choice("status", PROGRAMME_STATUS), of("start", Widget.PARTIAL_DATE), of("until", Widget.PARTIAL_DATE),
                    of("owner", Widget.LINE), ToldForms.TEXT, INDICATORS), ToldForms.SOURCE);

    private static final Map<String, List<FormPage>> FORMS = Map.ofEntries(
            Map.entry("course.tell", TELL_COURSE),
            Map.entry("course.correct", TELL_COURSE),
            Map.entry("course.plan", List.of(ToldForms.ABOUT, PLAN_ITEM, COURSE)),
            Map.entry("course.agree", List.of(FormPage.of("note", inEachLanguage("note", Widget.TEXT), of("nominated", Widget.NUMBER)))),
            Map.entry("course.report", List.of(FormPage.of("result", of("on", Widget.DAY), ToldForms.TEXT, RESULT, RIGHTS_MODULE, EVALUATION))),
            Map.entry("mission.tell", TELL_MISSION),
            Map.entry("mission.correct", TELL_MISSION),
            Map.entry("mission.report", List.of(FormPage.of("report", of("on", Widget.DAY), ToldForms.TEXT, of("experts", Widget.NUMBER)))),
            Map.entry("donation.tell", List.of(ToldForms.ABOUT, DONATION, RECEIPT, ToldForms.SOURCE)),
            Map.entry("donation.correct", List.of(ToldForms.ABOUT, DONATION, RECEIPT, ToldForms.SOURCE)),
            Map.entry("donation.plan", List.of(ToldForms.ABOUT, PLAN_ITEM, DONATION)),
            Map.entry("donation.report", List.of(RECEIPT, FormPage.of("report", ToldForms.TEXT))),
            Map.entry("project.tell", TELL_PROJECT),
            Map.entry("project.correct", TELL_PROJECT),
            Map.entry("project.plan", List.of(ToldForms.ABOUT, PLAN_ITEM, FormPage.of("project", SORT, PROJECT), SIZE)),
            Map.entry("project.report", List.of(FormPage.of("progress", of("on", Widget.DAY), choice("status", STATUS), of("spent.amount", Widget.NUMBER),
                    of("spent.currency", Widget.LINE), of("handedOver", Widget.PARTIAL_DATE), MILESTONES, PAPERS, COUNTS, RIGHTS, ToldForms.TEXT))),
            Map.entry("programme.tell", TELL_PROGRAMME),
            Map.entry("programme.correct", TELL_PROGRAMME),
            Map.entry("programme.report", List.of(FormPage.of("progress", of("on", Widget.DAY), choice("status", PROGRAMME_STATUS), INDICATORS, ToldForms.TEXT))));

    private static final List<FormPage> AGREE = List.of(FormPage.of("note", inEachLanguage("note", Widget.TEXT)));

    private ProgrammeForms() {}

    /** The pages of an act; every kind confirms, disputes, agrees, declines and cancels on the same ones. */
    static List<FormPage> pages(String kind, String act) {
        return FORMS.getOrDefault(kind + "." + act, act.equals("agree") ? AGREE : ToldForms.SHARED.getOrDefault(act, List.of()));
    }
}
