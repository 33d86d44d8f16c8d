package org.entente.node.matters;

import static org.entente.node.matters.FormField.choice;
import static org.entente.node.matters.FormField.group;
import static org.entente.node.matters.FormField.inEachLanguage;
import static org.entente.node.matters.FormField.of;

import java.util.List;
import java.util.Map;
import org.entente.node.matters.FormField.Widget;

/** The pages that the kinds about the cooperation have in common. */
public final class ToldForms {
    private static final String[] BASES = {"communique", "corpus", "own-records", "assumed", "fictional"};

    /** What it is called, and under which agreement. */
    public static final FormPage ABOUT = FormPage.of("about", of("instrument", Widget.INSTRUMENT), inEachLanguage("title", Widget.LINE));

    /** Where a fact of earlier days is told. */
    public static final List<FormField> SOURCE_FIELDS = List.of(
            choice("source.basis", BASES), of("source.ref", Widget.LINE), of("source.said", Widget.LINE), of("source.note", Widget.LINE));

    /** The same with what another source says of it. */
    public static final FormPage SOURCE = FormPage.of("source", SOURCE_FIELDS,
            group("other", of("field", Widget.LINE), of("value", Widget.LINE), choice("source.basis", BASES), of("source.ref", Widget.LINE)));

    public static final List<FormField> TEXT = inEachLanguage("text", Widget.TEXT);
    public static final List<FormField> REASON = inEachLanguage("reason", Widget.TEXT);
    public static final List<FormField> WHEN = List.of(of("date", Widget.PARTIAL_DATE), of("until", Widget.PARTIAL_DATE), of("place", Widget.LINE));

    /** Who signs a text, as what, when and where. */
    public static final FormPage SIGNATURE = FormPage.of("signature",
            of("by", Widget.LINE), of("post", Widget.LINE), of("on", Widget.DAY), of("place", Widget.LINE));

    /** Acts that every such kind has, by name. */
    public static final Map<String, List<FormPage>> SHARED = Map.of(
            "confirm", List.of(FormPage.of("note", inEachLanguage("note", Widget.TEXT))),
            "dispute", dispute(SOURCE),
            "report", List.of(FormPage.of("report", of("on", Widget.DAY), TEXT)),
            "decline", List.of(FormPage.of("reason", REASON)),
            "cancel", List.of(FormPage.of("reason", REASON)));

    private ToldForms() {}

    /** What our records say instead, and why. */
    public static List<FormPage> dispute(FormPage source) {
        return List.of(FormPage.of("dispute", of("field", Widget.LINE), inEachLanguage("value", Widget.LINE), REASON), source);
    }
}
