package org.entente.treaty;

import java.util.Locale;

/** How far a row of legal data has been confirmed. */
public enum SourceStatus {
    /** The wording was read in a source, or the row is the project's own decision. */
    VERIFIED,
    /** General knowledge or a secondary source: shown to people, never quoted in a letter. */
    UNVERIFIED;

    static SourceStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
