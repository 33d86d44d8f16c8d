package org.entente.treaty;

/**
 * A text without its blanks and without the difference of case: what a pattern that ignores either can at most match.
 * Case is folded as {@link java.util.regex.Pattern#UNICODE_CASE} does it, letter by letter, first up and then down.
 */
final class Folded {
    private static final char NO_BREAK_SPACE = '\u00a0';

    private Folded() {}

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (!blank(letter)) {
                folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(letter)));
            }
        }
        return folded.toString();
    }

    /** What "\\s" stands for, and the no-break space. */
    private static boolean blank(int letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r' || letter == NO_BREAK_SPACE;
    }
}
