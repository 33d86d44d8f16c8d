package org.entente.node.documents;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Words as they stand in formatting objects: escaped, with a font for each script, and with the places where Lao may break. */
final class Letters {
    private static final char FIRST_LAO = '\u0e80';
    private static final char LAST_LAO = '\u0eff';
    /** Lao has no spaces between words. */
    private static final char MAY_BREAK = '\u200b';
    private static final Locale LAO = Locale.of("lo");

    private Letters() {}

    static String of(String words) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (from < words.length()) {
            boolean lao = lao(words.charAt(from));
            int to = from + 1;
            while (to < words.length() && lao(words.charAt(to)) == lao) {
                to++;
            }
            String run = words.substring(from, to);
            if (lao) {
                out.append("<fo:inline font-family=\"Lao\">").append(breakable(run)).append("</fo:inline>");
            } else {
                escape(run, out);
            }
            from = to;
        }
        return out.toString();
    }

    /** Where no letter is drawn. */
    static String escaped(String words) {
        StringBuilder out = new StringBuilder();
        escape(words, out);
        return out.toString();
    }

    private static boolean lao(char letter) {
        return letter >= FIRST_LAO && letter <= LAST_LAO;
    }

    private static String breakable(String lao) {
        BreakIterator words = BreakIterator.getWordInstance(LAO);
        words.setText(lao);
        StringBuilder out = new StringBuilder();
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
            out.append(from == 0 ? "" : MAY_BREAK).append(lao, from, to);
            from = to;
        }
        return out.toString();
    }

    private static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\n', '\t' -> out.append((char) point);
                default -> {
                    // XML has no place for other controls, and nothing that is read has them.
                    if (point >= ' ' && !(point >= 0xd800 && point <= 0xdfff) && point != 0xfffe && point != 0xffff) {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
    }
}
