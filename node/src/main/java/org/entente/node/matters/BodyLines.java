package org.entente.node.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.node.matters.FormField.Widget;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A body as a person reads it: one line for each field that says something, in the order of the form. */
public final class BodyLines {
    /**
     * One line.
     *
     * @param field name of the field, without row
     * @param path with the row, by which two versions are compared
     * @param page of the form on which it is changed
     * @param pieces what it says
     */
    public record Line(String field, String path, String page, List<Piece> pieces) {
        /** The line as one text, for comparing versions. */
        public String plain() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(text.isEmpty() ? "" : "; ").append(piece.text()));
            return text.toString();
        }
    }

    /**
     * One piece of a line.
     *
     * @param field its own field inside a group; empty for the line's
     * @param option whether {@code text} is a code of a closed list, which the page words
     * @param words the free text with its translation, null for anything else
     */
    public record Piece(String field, String text, boolean option, @org.jspecify.annotations.Nullable ObjectNode words) {}

    private BodyLines() {}

    public static List<Line> of(List<FormPage> form, ObjectNode body) {
        List<Line> lines = new ArrayList<>();
        for (FormPage page : form) {
            for (FormField field : page.fields()) {
                add(lines, page.name(), field, FormReading.at(body, field.name()));
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, String page, FormField field, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return;
        }
        switch (field.widget()) {
            case GROUP -> {
                for (int row = 0; row < node.size(); row++) {
                    List<Piece> pieces = new ArrayList<>();
                    for (FormField inner : field.fields()) {
                        JsonNode value = FormReading.at(node.get(row), inner.name());
                        if (!value.isMissingNode()) {
                            pieces.add(piece(inner, field.name() + "." + inner.name(), value));
                        }
                    }
                    lines.add(new Line(field.name(), field.name() + "." + row, page, pieces));
                }
            }
            case WORDS_LIST -> {
                for (int row = 0; row < node.size(); row++) {
                    lines.add(new Line(field.name(), field.name() + "." + row, page, List.of(words("", node.get(row)))));
                }
            }
            default -> lines.add(new Line(field.name(), field.name(), page, List.of(piece(field, "", node))));
        }
    }

    private static Piece piece(FormField field, String name, JsonNode value) {
        return switch (field.widget()) {
            case WORDS -> words(name, value);
            case CHOICE -> new Piece(name, value.asString(""), true, null);
            case YES_NO -> new Piece(name, value.asBoolean(false) ? "yes" : "no", true, null);
            case CODES -> new Piece(name, codes(value), false, null);
            default -> new Piece(name, value.asString(""), false, null);
        };
    }

    /** As they are typed into the form. */
    public static String codes(JsonNode codes) {
        return codes.valueStream().map(code -> code.asString("")).collect(Collectors.joining(", "));
    }

    private static Piece words(String name, JsonNode value) {
        return new Piece(name, value.path("text").asString(""), false, value instanceof ObjectNode words ? words : null);
    }

    /** Whether a line is a free text of its own. */
    public static boolean isText(FormField field) {
        return field.widget() == Widget.WORDS || field.widget() == Widget.WORDS_LIST;
    }
}
