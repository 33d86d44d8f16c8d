package org.entente.node.requests;

import static org.entente.node.matters.FormField.choice;
import static org.entente.node.matters.FormField.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.node.matters.FormField;
import org.entente.node.matters.FormField.Widget;
import org.entente.node.matters.FormPage;
import org.entente.treaty.RefusalReason;

/** The pages on which each act of a request is written: one thing at a time, forms before free text. */
final class RequestForms {
    private static final FormField STATEMENTS = group("statements",
            FormField.of("words", Widget.WORDS),
            choice("nature", "fact", "assessment"),
            choice("source", "A", "B", "C", "X"),
            choice("information", "1", "2", "3", "4"));

    private static final FormPage BASIS = new FormPage("basis", List.of(
            choice("basis.type", "offence", "danger-to-life", "missing-person", "unidentified-body", "identity-for-return", "consular"),
            FormField.of("basis.iccs", Widget.OFFENCE).when("basis.type=offence"),
            FormField.of("basis.case", Widget.LINE).when("basis.type=offence"),
            FormField.of("basis.conduct", Widget.TEXT).when("basis.type=offence"),
            choice("basis.answer", "ordinary", "mixed", "protected").when("basis.type=offence"),
            FormField.of("basis.answerReason", Widget.TEXT).when("basis.type=offence"),
            FormField.of("basis.incident", Widget.LINE).when("basis.type!=offence"),
            FormField.of("basis.danger", Widget.TEXT).when("basis.type=danger-to-life"),
            FormField.of("basis.knownSince", Widget.DAY).when("basis.type=danger-to-life"),
            FormField.of("basis.missingSince", Widget.DAY).when("basis.type=missing-person"),
            choice("basis.reporter", "family", "guardian", "household", "employer", "school", "care-home", "consulate", "authority")
                    .when("basis.type=missing-person"),
            FormField.of("basis.adult", Widget.YES_NO).when("basis.type=missing-person"),
            FormField.of("basis.circumstances", Widget.TEXT).when("basis.type=missing-person"),
            FormField.of("basis.foundOn", Widget.DAY).when("basis.type=unidentified-body"),
            FormField.of("basis.place", Widget.LINE).when("basis.type=unidentified-body"),
            FormField.of("basis.believedNation", Widget.LINE).when("basis.type=identity-for-return"),
            FormField.of("basis.protectionCheckDone", Widget.YES_NO).when("basis.type=identity-for-return"),
            choice("basis.need", "detained", "injured-or-ill", "died", "child-alone", "document-lost").when("basis.type=consular"),
            FormField.of("basis.personAsked", Widget.YES_NO).when("basis.type=consular")));

    private static final FormPage PURPOSE = new FormPage("purpose", List.of(
            FormField.of("title", Widget.WORDS),
            choice("purpose", "investigate", "prevent", "protect-life", "find-missing", "identify-body", "confirm-identity", "consular-help",
                    "protect-victim"),
            FormField.of("instrument", Widget.INSTRUMENT),
            FormField.of("link", Widget.LINE)));

    private static final List<FormField> SUBJECTS = List.of(
            group("persons",
                    choice("role", "suspect", "accused", "convicted", "victim", "witness", "contact", "holder", "missing", "in-danger",
                            "deceased", "returning", "national"),
                    FormField.of("family", Widget.LINE), FormField.of("given", Widget.LINE), FormField.of("original", Widget.LINE), FormField.of("born", Widget.PARTIAL_DATE),
                    choice("sex", "male", "female", "unknown"), FormField.of("nationality", Widget.LINE), FormField.of("document", Widget.LINE),
                    FormField.of("note", Widget.LINE)),
            group("vehicles", FormField.of("plate", Widget.LINE), FormField.of("nation", Widget.LINE), FormField.of("vin", Widget.LINE), FormField.of("type", Widget.LINE),
                    FormField.of("colour", Widget.LINE), FormField.of("seen", Widget.LINE)),
            group("documents",
                    choice("type", "passport", "identity-card", "driving-licence", "vehicle-registration", "border-pass", "other"),
                    FormField.of("number", Widget.LINE), FormField.of("nation", Widget.LINE)),
            group("phones", FormField.of("number", Widget.LINE), FormField.of("from", Widget.DAY), FormField.of("to", Widget.DAY)),
            group("accounts", FormField.of("bank", Widget.LINE), FormField.of("number", Widget.LINE), FormField.of("holder", Widget.LINE)));

    private static final FormField EXPLANATION = FormField.of("explanation", Widget.WORDS);
    private static final FormField CONCERNS = FormField.of("concerns", Widget.ACT);
    private static final FormField TERMS = FormField.of("terms", Widget.WORDS).when("handling=3");

    private static final Map<String, List<FormPage>> FORMS = Map.ofEntries(
            Map.entry("ask", opening(List.of(), List.of(FormField.of("questions", Widget.WORDS_LIST), STATEMENTS),
                    List.of("normal", "urgent-direct", "urgent-indirect"))),
            Map.entry("incident", opening(
                    List.of(FormField.of("happened.on", Widget.DAY), FormField.of("happened.time", Widget.LINE), FormField.of("happened.place", Widget.LINE)),
                    List.of(STATEMENTS, FormField.of("questions", Widget.WORDS_LIST)), List.of("urgent-direct", "urgent-indirect"))),
            Map.entry("inform", opening(List.of(), List.of(STATEMENTS), List.of())),
            Map.entry("acknowledge", one(FormField.of("number", Widget.LINE), FormField.of("note", Widget.WORDS), choice("stop", "judicial-authorisation"),
                    FormField.of("resumes", Widget.YES_NO))),
            Map.entry("ask-clarification", one(FormField.of("questions", Widget.WORDS_LIST), choice("stop", "clarification"))),
            Map.entry("clarify", saying(List.of())),
            Map.entry("answer", saying(found(List.of()))),
            Map.entry("answer-in-part", saying(found(List.of(FormField.of("open", Widget.WORDS))))),
            Map.entry("refuse", one(choice("reason", reasons()), EXPLANATION)),
            Map.entry("withdraw", one(EXPLANATION)),
            Map.entry("correct", List.of(
                    new FormPage("content", List.of(CONCERNS, EXPLANATION, FormField.of("withdrawn", Widget.YES_NO), STATEMENTS)),
                    new FormPage("subjects", SUBJECTS))),
            Map.entry("ask-permission", one(CONCERNS, choice("use", "evidential", "onward", "other-purpose"), EXPLANATION,
                    FormField.of("recipient", Widget.LINE))),
            Map.entry("give-permission", one(CONCERNS, FormField.of("conditions", Widget.WORDS))),
            Map.entry("deny-permission", one(CONCERNS, FormField.of("conditions", Widget.WORDS))),
            Map.entry("feedback", one(choice("used", "yes", "in-part", "no"), FormField.of("result", Widget.WORDS))),
            Map.entry("close", one(FormField.of("result", Widget.WORDS))));

    private RequestForms() {}

    static List<FormPage> of(String act) {
        return FORMS.getOrDefault(act, List.of());
    }

    private static List<FormPage> opening(List<FormField> first, List<FormField> asked, List<String> urgencies) {
        List<FormField> handling = new ArrayList<>();
        if (!urgencies.isEmpty()) {
            handling.add(choice("urgency.level", urgencies.toArray(String[]::new)));
            handling.add(FormField.of("urgency.reason", Widget.WORDS).when("urgency.level!=normal"));
        }
        handling.add(TERMS);
        List<FormField> questions = new ArrayList<>(first);
        questions.addAll(asked);
        return List.of(BASIS, PURPOSE, new FormPage("subjects", SUBJECTS), new FormPage("questions", questions), new FormPage("handling", handling));
    }

    private static List<FormPage> saying(List<FormField> more) {
        List<FormField> content = new ArrayList<>(List.of(STATEMENTS));
        content.addAll(more);
        content.add(TERMS);
        return List.of(new FormPage("content", content), new FormPage("subjects", SUBJECTS));
    }

    private static List<FormField> found(List<FormField> more) {
        List<FormField> fields = new ArrayList<>(more);
        fields.add(choice("found.said", "found-safe", "found-dead", "not-found").when("matter.basis=missing-person"));
        fields.add(FormField.of("found.adult", Widget.YES_NO).when("matter.basis=missing-person"));
        fields.add(FormField.of("found.consents", Widget.YES_NO).when("matter.basis=missing-person"));
        fields.add(FormField.of("found.whereabouts", Widget.LINE).when("matter.basis=missing-person"));
        return fields;
    }

    private static List<FormPage> one(FormField... fields) {
        return List.of(new FormPage("content", List.of(fields)));
    }

    private static String[] reasons() {
        return Arrays.stream(RefusalReason.values()).map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-')).toArray(String[]::new);
    }
}
