package org.entente.node.matters;

import java.util.List;

/**
 * One page of a form: one thing at a time.
 *
 * @param name in the address and in the keys of the words
 */
public record FormPage(String name, List<FormField> fields) {
    public FormPage {
        fields = List.copyOf(fields);
    }

    /** @param fields as {@link FormField#all} takes them */
    public static FormPage of(String name, Object... fields) {
        return new FormPage(name, List.of(FormField.all(fields)));
    }
}
