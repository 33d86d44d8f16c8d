package org.entente.node.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of many rows, as text: a statement takes it as one array and casts it ({@code unnest(?::uuid[])}), so that many
 * rows are one round trip. What has a type of its own there is written as {@link Object#toString()} writes it.
 */
public final class Column {
    private Column() {}

    public static <T> @Nullable String[] of(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream().map(value).map(each -> each == null ? null : each.toString()).toArray(String[]::new);
    }
}
