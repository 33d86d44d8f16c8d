package org.entente.node.pages;

import org.jspecify.annotations.Nullable;

/**
 * The handling code of a page, for the strip under the header.
 *
 * @param code 0 to 3, the highest on the page
 * @param sentence what it means here
 * @param terms the text of the terms of an H3, as its author wrote it
 */
public record HandlingView(int code, Phrase sentence, @Nullable TextView terms) {
    private static final int HIGHEST = 3;

    public HandlingView {
        if (code < 0 || code > HIGHEST) {
            throw new IllegalArgumentException("no handling code H" + code);
        }
    }

    /** A page about one matter. */
    public static HandlingView of(int code) {
        return new HandlingView(code, Phrase.of("pages.handling." + code), null);
    }

    /** A matter under terms of its own. */
    public static HandlingView terms(TextView terms) {
        return new HandlingView(HIGHEST, Phrase.of("pages.handling.3"), terms);
    }

    /** A list, with the highest code in it. */
    public static HandlingView list(int highest) {
        return new HandlingView(highest, Phrase.of("pages.handling.list." + highest), null);
    }

    /** An act still being written or about to be released. */
    public static HandlingView draft(int code) {
        return new HandlingView(code, Phrase.of("pages.handling.draft." + code), null);
    }

    /** A page without anything a partner sent. */
    public static HandlingView none() {
        return new HandlingView(0, Phrase.of("pages.handling.none"), null);
    }
}
