package org.entente.node.pages;

import org.jspecify.annotations.Nullable;

/**
 * A free text with its translation; the original prevails.
 *
 * @param translation null while nobody has translated it
 * @param translator who did, as shown to the reader
 */
public record TranslationView(
        TextView original, @Nullable TextView translation, Status status, @Nullable String translator) {
    /** How far a translation can be relied on. */
    public enum Status {
        NONE,
        DRAFT,
        CHECKED,
        CERTIFIED
    }

    public static TranslationView untranslated(TextView original) {
        return new TranslationView(original, null, Status.NONE, null);
    }
}
