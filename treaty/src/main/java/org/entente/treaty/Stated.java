package org.entente.treaty;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a field says something: blanks, invisible characters and words for "nothing" do not. */
final class Stated {
    /** A reason shorter than this is "ok" or "see file", not a reason. */
    static final int MIN_REASON_CHARACTERS = 10;
    /** Acts with place and means do not fit into less, in any of the three languages. */
    static final int MIN_CONDUCT_CHARACTERS = 20;

    private static final int MIN_DIFFERENT_LETTERS = 4;
    private static final int DELETE = 0x7f;
    private static final Set<String> NOTHING = Set.of("none", "nil", "null", "no", "n/a", "na", "unknown", "nothing",
            "tbd", "không", "không có", "không rõ", "chưa rõ", "chưa có", "ບໍ່ມີ", "ບໍ່ຮູ້", "ບໍ່", "not available");

    private Stated() {}

    /** The text as it is compared: compatibility forms made one, invisible and bidi characters removed. */
    static String normal(String text) {
        String one = Normalizer.normalize(text, Normalizer.Form.NFKC);
        int seen = visible(one, 0);
        if (seen == one.length()) {
            return one;
        }
        StringBuilder shown = new StringBuilder(one.length());
        for (int from = 0; from < one.length(); seen = visible(one, from)) {
            shown.append(one, from, seen);
            from = seen < one.length() ? seen + Character.charCount(one.codePointAt(seen)) : seen;
        }
        return shown.toString();
    }

    /** Where the next invisible character stands, or the end; letter by letter, because every free text is read. */
    private static int visible(String text, int from) {
        for (int i = from; i < text.length(); ) {
            int letter = text.codePointAt(i);
            if (invisible(letter)) {
                return i;
            }
            i += Character.charCount(letter);
        }
        return text.length();
    }

    private static boolean invisible(int letter) {
        if (letter >= ' ' && letter < DELETE) {
            return false;
        }
        return switch (Character.getType(letter)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> letter != '\n' && letter != '\r' && letter != '\t';
            default -> false;
        };
    }

    static boolean says(@Nullable String text) {
        if (text == null) {
            return false;
        }
        String plain = normal(text).strip().toLowerCase(Locale.ROOT);
        boolean anyLetterOrDigit = plain.codePoints().anyMatch(Character::isLetterOrDigit);
        return anyLetterOrDigit && NOTHING.stream().noneMatch(word -> normal(word).equals(plain));
    }

    static boolean reason(@Nullable String text) {
        return atLeast(text, MIN_REASON_CHARACTERS);
    }

    static boolean conduct(@Nullable String text) {
        return atLeast(text, MIN_CONDUCT_CHARACTERS);
    }

    /** A register number of any nation has a digit in it. */
    static boolean number(@Nullable String text) {
        return says(text) && text != null && normal(text).codePoints().anyMatch(Character::isDigit);
    }

    private static boolean atLeast(@Nullable String text, int characters) {
        if (text == null || !says(text)) {
            return false;
        }
        String plain = normal(text).strip();
        // "aaaaaaaaaaaaaaaaaaaa" is long and says nothing.
        return plain.codePointCount(0, plain.length()) >= characters
                && plain.codePoints().filter(Character::isLetter).distinct().count() >= MIN_DIFFERENT_LETTERS;
    }
}
