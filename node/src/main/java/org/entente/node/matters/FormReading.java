package org.entente.node.matters;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.node.matters.FormField.Widget;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a page of a form sent into the body of a draft. Every input is named by its path in the body. Nothing is
 * refused here: a draft keeps what was typed, and the schema says later what is wrong with it.
 */
public final class FormReading {
    /** Rows of one group that a page reads; no schema takes more. */
    static final int MOST_ROWS = 50;

    /** Digits of a whole number that a long always holds. */
    private static final int MOST_DIGITS = 18;

    /** Longest text of one input; no schema takes more. */
    private static final int LONGEST_CHARS = 8_000;

    private static final Pattern CODE_END = Pattern.compile("[,;\\s]+");

    private final Map<String, String> sent;
    private final UnaryOperator<String> context;

    /**
     * @param sent inputs by name
     * @param context answers that stand outside the body, such as {@code matter.basis}
     */
    public FormReading(Map<String, String> sent, UnaryOperator<String> context) {
        this.sent = sent;
        this.context = context;
    }

    /** The body with this page's fields as they were sent; what is not asked for is not kept. */
    public ObjectNode into(ObjectNode before, FormPage page) {
        ObjectNode body = before.deepCopy();
        page.fields().forEach(field -> remove(body, field.name()));
        // Conditions look at answers above them, so the order of the fields decides.
        for (FormField field : page.fields()) {
            if (field.asked(name -> answer(body, name))) {
                read(body, field, field.name());
            }
        }
        return body;
    }

    private String answer(ObjectNode body, String name) {
        String outside = context.apply(name);
        return outside.isEmpty() ? at(body, name).asString("") : outside;
    }

    private void read(ObjectNode body, FormField field, String name) {
        switch (field.widget()) {
            case LINE, TEXT, CHOICE, DAY, PARTIAL_DATE, OFFENCE, ACT, INSTRUMENT -> text(body, field.name(), name);
            case NUMBER -> number(body, field.name(), name);
            case CODES -> codes(body, field.name(), name);
            case YES_NO -> {
                String said = value(name);
                if (said.equals("true") || said.equals("false")) {
                    parent(body, field.name()).put(last(field.name()), said.equals("true"));
                }
            }
            case WORDS -> {
                ObjectNode words = words(body, name);
                if (!words.isEmpty()) {
                    parent(body, field.name()).set(last(field.name()), words);
                }
            }
            case WORDS_LIST -> list(body, field, name);
            case GROUP -> group(body, field, name);
        }
    }

    private void text(ObjectNode body, String path, String name) {
        String text = value(name);
        if (!text.isEmpty()) {
            parent(body, path).put(last(path), text);
        }
    }

    private void codes(ObjectNode body, String path, String name) {
        List<String> codes = Stream.of(CODE_END.split(value(name))).filter(code -> !code.isEmpty()).toList();
        if (!codes.isEmpty()) {
            ArrayNode array = parent(body, path).putArray(last(path));
            codes.forEach(array::add);
        }
    }

    /** What is no number stays as it was typed, and the schema says so. */
    private void number(ObjectNode body, String path, String name) {
        String text = value(name);
        try {
            if (!text.isEmpty()) {
                java.math.BigDecimal number = new java.math.BigDecimal(text);
                if (number.scale() <= 0 && number.precision() - number.scale() <= MOST_DIGITS) {
                    parent(body, path).put(last(path), number.longValueExact());
                } else {
                    parent(body, path).put(last(path), number);
                }
            }
        } catch (NumberFormatException e) {
            parent(body, path).put(last(path), text);
        }
    }

    private ObjectNode words(ObjectNode factory, String name) {
        ObjectNode words = factory.objectNode();
        String text = value(name + ".text");
        if (text.isEmpty()) {
            return words;
        }
        words.put("lang", value(name + ".lang")).put("text", text);
        String translated = value(name + ".translation.text");
        if (!translated.isEmpty()) {
            ObjectNode translation = words.putObject("translation");
            translation.put("lang", value(name + ".translation.lang")).put("text", translated);
            String by = value(name + ".translation.by");
            if (!by.isEmpty()) {
                translation.put("by", by);
            }
            String status = value(name + ".translation.status");
            translation.put("status", status.isEmpty() ? "draft" : status);
        }
        return words;
    }

    private void list(ObjectNode body, FormField field, String name) {
        ArrayNode rows = body.arrayNode();
        for (int row = 0; row < MOST_ROWS; row++) {
            ObjectNode words = words(body, name + "." + row);
            if (!words.isEmpty()) {
                rows.add(words);
            }
        }
        if (!rows.isEmpty()) {
            parent(body, field.name()).set(last(field.name()), rows);
        }
    }

    private void group(ObjectNode body, FormField field, String name) {
        ArrayNode rows = body.arrayNode();
        for (int row = 0; row < MOST_ROWS; row++) {
            ObjectNode one = body.objectNode();
            String prefix = name + "." + row + ".";
            for (FormField inner : field.fields()) {
                read(one, inner, prefix + inner.name());
            }
            // A row in which only something was chosen by default says nothing yet.
            boolean written = field.fields().stream().anyMatch(inner -> inner.widget() != Widget.CHOICE && !at(one, inner.name()).isMissingNode());
            if (written) {
                rows.add(one);
            }
        }
        if (!rows.isEmpty()) {
            parent(body, field.name()).set(last(field.name()), rows);
        }
    }

    private String value(String name) {
        String text = sent.getOrDefault(name, "");
        String cut = text.substring(0, Math.min(text.length(), LONGEST_CHARS));
        return Normalizer.normalize(cut.replace("\r\n", "\n"), Normalizer.Form.NFC).strip();
    }

    /** What stands at a path; a missing node where nothing does. */
    public static JsonNode at(JsonNode body, String path) {
        JsonNode node = body;
        for (String part : path.split("\\.")) {
            node = node.isArray() ? node.path(Integer.parseInt(part)) : node.path(part);
        }
        return node;
    }

    private static ObjectNode parent(ObjectNode body, String path) {
        ObjectNode node = body;
        String[] parts = path.split("\\.");
        for (int i = 0; i < parts.length - 1; i++) {
            node = node.get(parts[i]) instanceof ObjectNode inner ? inner : node.putObject(parts[i]);
        }
        return node;
    }

    private static void remove(ObjectNode body, String path) {
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            body.remove(path);
        } else if (at(body, path.substring(0, dot)) instanceof ObjectNode inner) {
            inner.remove(path.substring(dot + 1));
            if (inner.isEmpty()) {
                remove(body, path.substring(0, dot));
            }
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
