package org.entente.node.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One name or title in up to three languages. A reader gets his own language where it is there, otherwise English,
 * otherwise Vietnamese, otherwise Lao: a name in a foreign language is more use than none, as long as the page says
 * which language it is.
 */
public record LanguageText(@Nullable String vi, @Nullable String lo, @Nullable String en) {
    /** Longest text in characters; a title of a treaty is under 300. */
    public static final int LONGEST_CHARS = 600;

    public LanguageText {
        vi = tidy(vi);
        lo = tidy(lo);
        en = tidy(en);
        if (vi == null && lo == null && en == null) {
            throw new IllegalArgumentException("a text without any language");
        }
    }

    /** A text that is known in English only. */
    public static LanguageText english(String en) {
        return new LanguageText(null, null, en);
    }

    /** The words for a reader and the language they are in. */
    public Said in(Language wanted) {
        String own = get(wanted);
        if (own != null) {
            return new Said(own, wanted);
        }
        for (Language other : Language.values()) {
            String text = get(other);
            if (text != null) {
                return new Said(text, other);
            }
        }
        throw new IllegalStateException("a text without any language");
    }

    public @Nullable String get(Language language) {
        return switch (language) {
            case VI -> vi;
            case LO -> lo;
            case EN -> en;
        };
    }

    private static @Nullable String tidy(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_CHARS) {
            throw new IllegalArgumentException("a text of " + text.length() + " characters");
        }
        return text.strip();
    }

    /** Words with the language they are in, so that a page can mark them for the reader's voice and font. */
    public record Said(String text, Language language) {}
}
