package org.entente.node.pages;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence as a key of the words and its values; it becomes language only on the page.
 *
 * @param key the full key, such as {@code pages.clock.met}
 * @param values numbers stay numbers, so that plural rules see them; a {@code Phrase} among them is said first
 */
public record Phrase(String key, List<Object> values) {
    public Phrase {
        values = List.copyOf(values);
    }

    public static Phrase of(String key, Object... values) {
        return new Phrase(key, Arrays.asList(values));
    }
}
