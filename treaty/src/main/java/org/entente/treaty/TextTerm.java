package org.entente.treaty;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One term of the list and how it is looked for, in text that {@link Stated#normal(String)} has made plain.
 *
 * <p>A marking needs care, because its words are ordinary ones: Vietnamese "mật" is also in "mật khẩu" (password), and
 * Lao "ລັບ" in "ສຳລັບ" (for). So a marking stops only where it stands alone, or in capitals among small letters.
 *
 * @param folded its letters, as {@link Folded} has them
 */
record TextTerm(String term, String language, TextFlags.Effect effect, String folded, Pattern pattern) {
    /** How a term has to stand in the text. */
    enum Where {
        /** As a word or words of its own. */
        WORD,
        /** Anywhere, for Lao, which writes no spaces between words. */
        INSIDE,
        /** Between line breaks, brackets, colons or the like, with nothing else; letters may be spaced out. */
        ALONE,
        /** In capitals, whatever stands around it: for terms that mean nothing else. */
        CAPITALS,
        /** In capitals, where the neighbouring words are not. */
        CAPITALS_AMONG_SMALL
    }

    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";
    private static final String SPACE = "[ \\t\\u00a0]";
    /** What separates a marking from its label or from another marking; commas and full stops belong to sentences. */
    private static final String EDGE = "[\\n\\r:()\\[\\]{}/|*=_<>#\u2013\u2014-]";

    static TextTerm of(String language, String term, TextFlags.Effect effect, Where where) {
        String plain = Stated.normal(term);
        int ignoringCase = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        Pattern pattern = switch (where) {
            case WORD -> Pattern.compile("(?<!" + LETTER + ")" + words(plain) + "s?(?!" + LETTER + ")", ignoringCase);
            case INSIDE -> Pattern.compile(Pattern.quote(plain));
            case ALONE -> Pattern.compile(
                    "(?:^|" + EDGE + ")" + SPACE + "*" + spaced(plain) + SPACE + "*(?:$|" + EDGE + ")", ignoringCase);
            case CAPITALS -> Pattern.compile(capitals(plain));
            case CAPITALS_AMONG_SMALL -> Pattern.compile(
                    "(?<!\\p{Lu}" + SPACE + ")" + capitals(plain) + "(?!" + SPACE + "+\\p{Lu}{2})");
        };
        return new TextTerm(term, language, effect, Folded.fold(plain), pattern);
    }

    /**
     * Whether the term stands in a text as it has to stand. Nearly no text has nearly any term, and a pattern that looks at
     * what stands around costs a hundred times a plain search: so the pattern is asked only where {@link Folded} has the
     * term's letters in a row at all, which every one of the patterns needs.
     */
    boolean in(String plain, Folded text) {
        return text.has(folded) && pattern.matcher(plain).find();
    }

    private static String capitals(String plain) {
        return "(?<!" + LETTER + ")" + words(plain.toUpperCase(Locale.ROOT)) + "(?!" + LETTER + ")";
    }

    private static String words(String plain) {
        StringBuilder words = new StringBuilder();
        for (String word : plain.split(" ")) {
            words.append(words.isEmpty() ? "" : "\\s+").append(Pattern.quote(word));
        }
        return words.toString();
    }

    private static String spaced(String plain) {
        StringBuilder letters = new StringBuilder();
        plain.codePoints().filter(c -> c != ' ').forEach(c ->
                letters.append(letters.isEmpty() ? "" : SPACE + "*").append(Pattern.quote(Character.toString(c))));
        return letters.toString();
    }
}
