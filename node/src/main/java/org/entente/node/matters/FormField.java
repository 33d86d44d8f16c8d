package org.entente.node.matters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * One question of a form. Its name is the path in the body, so the schema that the partner checks is the schema that
 * the form is checked by.
 *
 * @param name path in the body; inside a group, the last part only
 * @param widget how it is asked
 * @param options codes to choose from, for {@code CHOICE}
 * @param fields questions of each row, for {@code GROUP}
 * @param when {@code path=value}: asked only then; empty for always
 */
public record FormField(String name, Widget widget, List<String> options, List<FormField> fields, String when) {
    /** The ways of asking. */
    public enum Widget {
        LINE,
        TEXT,
        /** A whole number or one with a decimal point. */
        NUMBER,
        /** A free text with its language and translation. */
        WORDS,
        CHOICE,
        DAY,
        /** A date of which only the year may be known. */
        PARTIAL_DATE,
        YES_NO,
        /** Rows of the same questions. */
        GROUP,
        /** A list of free texts. */
        WORDS_LIST,
        /** An offence of the catalogue. */
        OFFENCE,
        /** An act of this matter. */
        ACT,
        /** An agreement that opens the way between the two authorities. */
        INSTRUMENT,
        /** Codes with commas between them: office holders, authorities, references. */
        CODES
    }

    public FormField {
        options = List.copyOf(options);
        fields = List.copyOf(fields);
    }

    public static FormField of(String name, Widget widget) {
        return new FormField(name, widget, List.of(), List.of(), "");
    }

    /** One text in each of the three languages, beside each other. */
    public static List<FormField> inEachLanguage(String name, Widget widget) {
        return List.of(of(name + ".vi", widget), of(name + ".lo", widget), of(name + ".en", widget));
    }

    /** Fields, and collections of fields where one question is asked in each language, as one row. */
    public static FormField[] all(Object... fields) {
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

    public static FormField choice(String name, String... options) {
        return new FormField(name, Widget.CHOICE, List.of(options), List.of(), "");
    }

    public static FormField group(String name, FormField... fields) {
        return new FormField(name, Widget.GROUP, List.of(), List.of(fields), "");
    }

    /** Whether it is asked, for the answers so far. */
    public boolean asked(java.util.function.UnaryOperator<String> answers) {
        int at = when.indexOf('=');
        if (at < 0) {
            return true;
        }
        boolean negated = when.charAt(at - 1) == '!';
        String said = answers.apply(when.substring(0, negated ? at - 1 : at));
        // A condition on something that has not been answered yet asks nothing.
        return !said.isEmpty() && said.equals(when.substring(at + 1)) != negated;
    }

    public FormField when(String condition) {
        return new FormField(name, widget, options, fields, condition);
    }
}
