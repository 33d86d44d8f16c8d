package org.entente.node.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything wrong with a form, in the order of its fields; empty when all is well. */
public record FieldProblems(List<FieldProblem> all) {
    public FieldProblems {
        all = List.copyOf(all);
    }

    public static FieldProblems none() {
        return new FieldProblems(List.of());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first problem of a field, null when it has none. */
    public @Nullable Phrase of(String field) {
        return all.stream()
                .filter(p -> p.field().equals(field))
                .map(FieldProblem::problem)
                .findFirst()
                .orElse(null);
    }
}
