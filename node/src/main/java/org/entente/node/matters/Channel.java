package org.entente.node.matters;

/** How a partner's request came, if not through Entente. */
public enum Channel {
    LETTER,
    I247,
    LIAISON,
    TELEPHONE;

    /** The last part of its key among the words. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
