package org.entente.node.matters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.entente.node.matters.BodyFault;
import org.entente.node.matters.BodyLines;
import org.entente.node.matters.FormField;
import org.entente.node.matters.FormPage;
import org.entente.node.matters.FormReading;
import org.entente.node.pages.FieldProblem;
import org.entente.node.pages.FieldProblems;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws a page of a form with what was answered so far. */
final class FormDrawing {
    private final Words said;
    private final String prefix;
    private final UnaryOperator<String> context;
    private final Function<FormField.Widget, List<InputView.Option>> data;

    /**
     * @param prefix module of the words of this kind
     * @param context answers that stand outside the body
     * @param data options that are data, such as offences and acts
     */
    FormDrawing(Words said, String prefix, UnaryOperator<String> context, Function<FormField.Widget, List<InputView.Option>> data) {
        this.said = said;
        this.prefix = prefix;
        this.context = context;
        this.data = data;
    }

    List<InputView> draw(FormPage page, ObjectNode body) {
        List<InputView> inputs = new ArrayList<>();
        for (FormField field : page.fields()) {
            if (field.asked(name -> answer(body, name))) {
                inputs.add(input(field, field.name(), field.name(), FormReading.at(body, field.name())));
            }
        }
        return inputs;
    }

    private String answer(ObjectNode body, String name) {
        String outside = context.apply(name);
        return outside.isEmpty() ? FormReading.at(body, name).asString("") : outside;
    }

    private InputView input(FormField field, String name, String key, JsonNode node) {
        Phrase label = Phrase.of(prefix + ".field." + key);
        String hintKey = prefix + ".hint." + key;
        @Nullable Phrase hint = said.has(hintKey) ? Phrase.of(hintKey) : null;
        String widget = field.widget().name();
        return switch (field.widget()) {
            case LINE, TEXT, NUMBER, DAY, PARTIAL_DATE -> InputView.simple(name, widget, label, hint, node.asString(""));
            case CODES -> InputView.simple(name, "LINE", label, hint, BodyLines.codes(node));
            case CHOICE -> new InputView(name, widget, label, hint, node.asString(""), options(field, key, node.asString("")), List.of(), null);
            case YES_NO -> new InputView(name, widget, label, hint, "", yesNo(node), List.of(), null);
            case OFFENCE, ACT, INSTRUMENT -> new InputView(name, widget, label, hint, node.asString(""), chosen(field, node.asString("")), List.of(), null);
            case WORDS -> new InputView(name, widget, label, hint, "", List.of(), List.of(), words(node));
            case WORDS_LIST -> new InputView(name, widget, label, hint, "", List.of(), list(name, label, node), null);
            case GROUP -> new InputView(name, widget, label, hint, "", List.of(), rows(field, name, key, node), null);
        };
    }

    private List<InputView.Option> options(FormField field, String key, String value) {
        return field.options().stream()
                .map(option -> new InputView.Option(option, Phrase.of(prefix + ".option." + key + "." + option), null, option.equals(value)))
                .toList();
    }

    private List<InputView.Option> chosen(FormField field, String value) {
        return data.apply(field.widget()).stream()
                .map(option -> new InputView.Option(option.value(), option.label(), option.text(), option.value().equals(value)))
                .toList();
    }

    private static List<InputView.Option> yesNo(JsonNode node) {
        return List.of(
                new InputView.Option("true", Phrase.of("matters.yes"), null, node.isBoolean() && node.booleanValue()),
                new InputView.Option("false", Phrase.of("matters.no"), null, node.isBoolean() && !node.booleanValue()));
    }

    private InputView.WordsValue words(JsonNode node) {
        JsonNode translation = node.path("translation");
        String own = Words.language().tag();
        return new InputView.WordsValue(node.path("lang").asString(own), node.path("text").asString(""),
                translation.path("lang").asString(own.equals("en") ? "vi" : "en"), translation.path("text").asString(""),
                translation.path("by").asString(""), translation.path("status").asString("draft"));
    }

    private List<InputView.Row> list(String name, Phrase label, JsonNode node) {
        List<InputView.Row> rows = new ArrayList<>();
        for (int row = 0; row <= node.size(); row++) {
            JsonNode one = row < node.size() ? node.get(row) : node.path("none");
            rows.add(new InputView.Row(row + 1,
                    List.of(new InputView(name + "." + row, "WORDS", label, null, "", List.of(), List.of(), words(one)))));
        }
        return rows;
    }

    private List<InputView.Row> rows(FormField field, String name, String key, JsonNode node) {
        List<InputView.Row> rows = new ArrayList<>();
        for (int row = 0; row <= node.size(); row++) {
            JsonNode one = row < node.size() ? node.get(row) : node.path("none");
            String prefix = name + "." + row + ".";
            rows.add(new InputView.Row(row + 1, field.fields().stream()
                    .map(inner -> input(inner, prefix + inner.name(), key + "." + inner.name(), FormReading.at(one, inner.name())))
                    .toList()));
        }
        return rows;
    }

    /**
     * Faults of the body as problems of the inputs on this page; the others belong to other pages.
     *
     * @param outside inputs of the page that stand outside the body
     */
    static FieldProblems problems(List<BodyFault> faults, List<InputView> inputs, List<String> outside) {
        List<String> names = new ArrayList<>(outside);
        collect(inputs, names);
        List<FieldProblem> problems = new ArrayList<>();
        for (BodyFault fault : faults) {
            names.stream()
                    .filter(name -> fault.path().equals(name) || fault.path().startsWith(name + "."))
                    .max(java.util.Comparator.comparingInt(String::length))
                    .ifPresent(name -> problems.add(new FieldProblem(name, phrase(fault))));
        }
        return new FieldProblems(problems.stream().distinct().toList());
    }

    private static void collect(List<InputView> inputs, List<String> names) {
        for (InputView input : inputs) {
            names.add(input.name());
            input.group().forEach(row -> collect(row.inputs(), names));
        }
    }

    static Phrase phrase(BodyFault fault) {
        return Phrase.of("matters.fault." + code(fault.code()), fault.values().toArray());
    }

    /** The keywords of JSON Schema that a form can meet; anything else is a shape. */
    private static String code(String keyword) {
        return switch (keyword) {
            case "required", "minItems", "minLength" -> "required";
            case "maxLength" -> "too-long";
            case "maxItems" -> "too-many";
            case "pattern" -> "pattern";
            case "enum", "const" -> "choice";
            case "anyOf" -> "one-of-these";
            case "original-missing", "reference-taken", "partner-cannot-read", "wrong-office", "another-text", "no-such-day", "dates-out-of-order" -> keyword;
            default -> "shape";
        };
    }
}
