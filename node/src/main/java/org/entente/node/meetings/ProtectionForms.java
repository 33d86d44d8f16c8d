package org.entente.node.meetings;

import static org.entente.node.matters.FormField.all;
import static org.entente.node.matters.FormField.choice;
import static org.entente.node.matters.FormField.group;
import static org.entente.node.matters.FormField.inEachLanguage;
import static org.entente.node.matters.FormField.of;

import java.util.ArrayList;
import java.util.List;
import org.entente.node.matters.FormField;
import org.entente.node.matters.FormField.Widget;
import org.entente.node.matters.FormPage;
import org.entente.node.matters.ToldForms;

/** The pages on which it is written how a visit or event is kept safe: posts, tasks and counts, and nobody's name. */
final class ProtectionForms {
    private static final FormField PROGRAMME = group("programme", all(of("at", Widget.LINE), of("place", Widget.LINE), inEachLanguage("text", Widget.LINE)));
    private static final FormField LIAISON = group("liaison", of("nation", Widget.LINE), of("set", Widget.YES_NO), of("post", Widget.LINE), of("unit", Widget.LINE));
    private static final FormField TASKS = group("tasks", all(of("id", Widget.LINE), inEachLanguage("text", Widget.LINE), of("owner", Widget.LINE),
            of("unit", Widget.LINE), of("due", Widget.PARTIAL_DATE), choice("state", "open", "running", "done")));
    private static final FormField POINTS = group("openPoints", all(of("id", Widget.LINE), inEachLanguage("text", Widget.LINE), of("owner", Widget.LINE),
            of("closed", Widget.YES_NO)));
    private static final FormField INCIDENTS = group("incidents", all(of("on", Widget.PARTIAL_DATE),
            choice("sort", "traffic", "medical", "fire", "weather", "technical", "theft", "violence"), inEachLanguage("text", Widget.LINE),
            of("settled", Widget.YES_NO)));
    private static final FormField LENT = group("lent",
            choice("item", "vehicles", "motorcycles", "radio-sets", "screening-gates", "barriers", "medical", "rescue", "tents-and-lighting"),
            of("quantity", Widget.NUMBER), of("from", Widget.LINE), of("to", Widget.LINE), of("returned", Widget.YES_NO));
    private static final FormField ACCREDITATION = group("accreditation", of("nation", Widget.LINE), of("asked", Widget.NUMBER), of("given", Widget.NUMBER),
            of("refused", Widget.NUMBER), of("appeals", Widget.NUMBER), of("appealsUpheld", Widget.NUMBER));

    private static final List<FormPage> ARRANGED = List.of(
            FormPage.of("arranged", LIAISON, PROGRAMME, TASKS, POINTS, of("openPointsCount", Widget.NUMBER)),
            FormPage.of("means", LENT, ACCREDITATION, INCIDENTS));

    static final List<FormPage> TELL = pages(List.of(ToldForms.ABOUT,
            FormPage.of("which", choice("of", "visit", "event"), ToldForms.WHEN, of("host", Widget.LINE), of("meeting", Widget.LINE))),
            ARRANGED, List.of(ToldForms.SOURCE));
    static final List<FormPage> UPDATE = pages(List.of(FormPage.of("which", ToldForms.WHEN)), ARRANGED);

    private ProtectionForms() {}

    @SafeVarargs
    private static List<FormPage> pages(List<FormPage>... some) {
        List<FormPage> all = new ArrayList<>();
        List.of(some).forEach(all::addAll);
        return List.copyOf(all);
    }
}
