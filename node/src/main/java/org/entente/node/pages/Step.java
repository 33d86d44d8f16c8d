package org.entente.node.pages;

import org.jspecify.annotations.Nullable;

/**
 * Something one may do next: a link in a list.
 *
 * @param keys chord shown beside it and understood by the desk, such as {@code a k}; null for none
 */
public record Step(String href, Phrase text, @Nullable Phrase more, @Nullable String keys) {
    public static Step of(String href, Phrase text) {
        return new Step(href, text, null, null);
    }
}
