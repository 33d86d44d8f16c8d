package org.entente.node.pages;

import org.entente.node.kernel.LanguageText;

/**
 * A text that somebody wrote, in its language.
 *
 * @param text as written
 * @param language BCP 47 code; becomes the {@code lang} attribute, which chooses face and line height
 */
public record TextView(String text, String language) {
    /** A name or title in the reader's language, or in the nearest that it has. */
    public static TextView of(LanguageText text) {
        LanguageText.Said said = text.in(Words.language());
        return new TextView(said.text(), said.language().tag());
    }
}
