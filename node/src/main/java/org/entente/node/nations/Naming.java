package org.entente.node.nations;

import org.entente.node.kernel.Language;
import org.entente.node.kernel.LanguageText;
import org.entente.node.pages.TextView;
import org.springframework.context.i18n.LocaleContextHolder;

/** Names as the reader of the page at hand sees them. */
public final class Naming {
    private Naming() {}

    /** The name in the reader's language or the nearest, marked with the language it is in. */
    public static TextView shown(LanguageText name) {
        LanguageText.Said said = name.in(Language.of(LocaleContextHolder.getLocale()));
        return new TextView(said.text(), said.language().tag());
    }
}
