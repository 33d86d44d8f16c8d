package org.entente.node.pages;

import org.jspecify.annotations.Nullable;

/**
 * A single-line or many-line field.
 *
 * @param name name and id of the input
 * @param hint null for none
 * @param type HTML input type, or {@code textarea}
 * @param width a width class of the stylesheet (5, 10, 20), 0 for the full width
 * @param autocomplete the HTML token, {@code off} for everything about a case
 */
public record FieldView(
        String name, Phrase label, @Nullable Phrase hint, String value, String type, int width, String autocomplete) {
    public static FieldView text(String name, Phrase label, @Nullable Phrase hint, String value) {
        return new FieldView(name, label, hint, value, "text", 0, "off");
    }

    public static FieldView area(String name, Phrase label, @Nullable Phrase hint, String value) {
        return new FieldView(name, label, hint, value, "textarea", 0, "off");
    }
}
