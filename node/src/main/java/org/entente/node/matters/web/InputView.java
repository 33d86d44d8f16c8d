package org.entente.node.matters.web;

import java.util.List;
import org.entente.node.pages.FieldProblems;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.TextView;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form with the answer so far.
 *
 * @param name of the input; the path in the body
 * @param widget how it is drawn, the name of a {@code FormField.Widget}
 * @param group the inputs of each row, for groups and lists; the last row is blank
 * @param words the free text, for {@code WORDS}
 */
public record InputView(
        String name,
        String widget,
        Phrase label,
        @Nullable Phrase hint,
        String value,
        List<Option> options,
        List<Row> group,
        @Nullable WordsValue words) {

    /** One row; its number is shown from one on. */
    public record Row(int number, List<InputView> inputs) {}

    /** One option: {@code label} for a code, {@code text} for a name that is data. */
    public record Option(String value, @Nullable Phrase label, @Nullable TextView text, boolean chosen) {}

    /** A free text as it stands in its inputs. */
    public record WordsValue(String lang, String text, String translationLang, String translation, String by, String status) {}

    static InputView simple(String name, String widget, Phrase label, @Nullable Phrase hint, String value) {
        return new InputView(name, widget, label, hint, value, List.of(), List.of(), null);
    }

    /** Identifiers of hint and error, for readers of the page who do not see it; null where there is neither. */
    public @Nullable String describedBy(FieldProblems problems) {
        boolean bad = problems.of(name) != null;
        if (hint == null) {
            return bad ? name + "-error" : null;
        }
        return bad ? name + "-hint " + name + "-error" : name + "-hint";
    }

    /** The type of the HTML input. */
    public String type() {
        return widget.equals("DAY") ? "date" : "text";
    }
}
