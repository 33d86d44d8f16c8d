package org.entente.node.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language the desk speaks, in the order of the switch. */
public enum Language {
    VI("Tiếng Việt"),
    LO("ລາວ"),
    EN("English");

    private final Locale locale;
    private final String ownName;

    Language(String ownName) {
        this.locale = Locale.of(name().toLowerCase(Locale.ROOT));
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The code for the {@code lang} attribute: {@code vi}, {@code lo} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    /** The language with this code; region and script are ignored. */
    public static Optional<Language> of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values()).filter(l -> l.tag().equals(language)).findFirst();
    }

    /** The nearest language of the desk; English for all others. */
    public static Language of(Locale locale) {
        return of(locale.toLanguageTag()).orElse(EN);
    }
}
