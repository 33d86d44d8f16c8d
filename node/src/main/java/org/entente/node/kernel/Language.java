package org.entente.node.kernel;

import java.util.Locale;
import java.util.Optional;

/** The three languages of the desk; each page exists in all of them. */
public enum Language {
    EN("English"),
    VI("Tiếng Việt"),
    LO("ລາວ");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    /** The code as HTML and HTTP write it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(tag());
    }

    /** The desk's language for a reader's locale; English where the desk does not speak it. */
    public static Language of(Locale locale) {
        return ofTag(locale.getLanguage()).orElse(EN);
    }

    /** The language with this code; empty for any other text. */
    public static Optional<Language> ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
