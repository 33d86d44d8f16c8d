package org.entente.node.pages;

import java.util.regex.Pattern;
import org.entente.node.kernel.LanguageText;

/**
 * A text that somebody wrote, in its language.
 *
 * @param text as written
 * @param language BCP 47 code; becomes the {@code lang} attribute, which chooses face and line height
 */
public record TextView(String text, String language) {
    private static final Pattern LAO = Pattern.compile("[\\u0E80-\\u0EFF]");

    /** Letters that of our languages only Vietnamese has. */
    private static final Pattern VIETNAMESE = Pattern.compile("[ăđơưĂĐƠƯ\\u1EA0-\\u1EF9]");

    /** A reason or note, which nobody asks the language of: its letters say which face and line height it needs. */
    public static TextView typed(String text) {
        String language = LAO.matcher(text).find() ? "lo" : VIETNAMESE.matcher(text).find() ? "vi" : "en";
        return new TextView(text, language);
    }

    /** A name or title in the reader's language, or in the nearest that it has. */
    public static TextView of(LanguageText text) {
        LanguageText.Said said = text.in(Words.language());
        return new TextView(said.text(), said.language().tag());
    }
}
