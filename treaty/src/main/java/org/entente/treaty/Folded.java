package org.entente.treaty;

/**
 * A text without its blanks and without the difference of case: what a pattern that ignores either can at most match.
 * Case is folded as {@link java.util.regex.Pattern#UNICODE_CASE} does it, letter by letter, first up and then down.
 */
final class Folded {
    private static final int ASCII_END = 0x80;
    private static final char NO_BREAK_SPACE = '\u00a0';
    /** Letters that are looked at together; nearly no text has the first three of a term that it does not have. */
    private static final int TOGETHER = 3;
    /** Places of the filter: many more than a text of 4 KiB fills. */
    private static final int PLACES = 1 << 16;

    private final String text;
    private final long[] filter;

    private Folded(String text, long[] filter) {
        this.text = text;
        this.filter = filter;
    }

    static Folded of(String text) {
        String folded = fold(text);
        long[] filter = new long[PLACES / Long.SIZE];
        for (int i = 0; i + TOGETHER <= folded.length(); i++) {
            int place = place(folded, i);
            filter[place / Long.SIZE] |= 1L << place;
        }
        return new Folded(folded, filter);
    }

    /** Whether it has these folded letters in a row. */
    boolean has(String letters) {
        if (letters.length() >= TOGETHER) {
            int place = place(letters, 0);
            if ((filter[place / Long.SIZE] & 1L << place) == 0) {
                return false;
            }
        }
        return text.contains(letters);
    }

    private static int place(String text, int at) {
        return (text.charAt(at) * 31 * 31 + text.charAt(at + 1) * 31 + text.charAt(at + 2)) & (PLACES - 1);
    }

    static String fold(String text) {
        int[] folded = new int[text.length()];
        int letters = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (!blank(letter)) {
                folded[letters++] = fold(letter);
            }
        }
        return new String(folded, 0, letters);
    }

    private static int fold(int letter) {
        if (letter < ASCII_END) {
            return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
        }
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    /** What "\\s" stands for, and the no-break space. */
    private static boolean blank(int letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r' || letter == NO_BREAK_SPACE;
    }
}
