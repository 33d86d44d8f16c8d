package org.entente.node.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Radios, checkboxes or a select.
 *
 * @param legend the question
 */
public record ChoiceView(String name, Phrase legend, @Nullable Phrase hint, Form form, List<Option> options) {
    /** How the options are shown. */
    public enum Form {
        RADIOS,
        CHECKBOXES,
        SELECT
    }

    /** One option; {@code text} wins over {@code label} for names that are data, not words. */
    public record Option(
            String value, @Nullable Phrase label, @Nullable TextView text, @Nullable Phrase hint, boolean chosen) {
        public static Option of(String value, Phrase label, boolean chosen) {
            return new Option(value, label, null, null, chosen);
        }

        public static Option of(String value, TextView text, boolean chosen) {
            return new Option(value, null, text, null, chosen);
        }
    }

    public ChoiceView {
        options = List.copyOf(options);
    }
}
