package org.entente.node.pages;

/**
 * What is wrong with one field of a form.
 *
 * @param field the id of the input, to which the error summary links
 */
public record FieldProblem(String field, Phrase problem) {
    public static FieldProblem of(String field, String key, Object... values) {
        return new FieldProblem(field, Phrase.of(key, values));
    }
}
