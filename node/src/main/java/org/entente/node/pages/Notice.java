package org.entente.node.pages;

/**
 * An error or a notice in its three parts: what happened, what was kept, what to do.
 */
public record Notice(Tone tone, Phrase what, Phrase kept, Phrase next) {
    /** Which edge it has. */
    public enum Tone {
        LATE(Icon.LATE),
        SOON(Icon.MAY),
        OK(Icon.OK),
        OURS(Icon.LOCK);

        private final Icon icon;

        Tone(Icon icon) {
            this.icon = icon;
        }

        public Icon icon() {
            return icon;
        }

        public String style() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The words stand at {@code key.what}, {@code key.kept} and {@code key.next}; all three take the same values. */
    public static Notice of(Tone tone, String key, Object... values) {
        return new Notice(
                tone,
                Phrase.of(key + ".what", values),
                Phrase.of(key + ".kept", values),
                Phrase.of(key + ".next", values));
    }
}
