package org.entente.node.exchange;

/** One part of an act as it came out of its seal. */
public sealed interface ArrivedPart {
    int index();

    /**
     * Opened, and its commitment holds.
     *
     * @param plaintext the body, or the key sheet of an attachment
     */
    record Opened(int index, byte[] plaintext) implements ArrivedPart {}

    /** Nobody here can read it. */
    record Unreadable(int index, Why why) implements ArrivedPart {}

    /** What was wrong with a seal. */
    enum Why {
        MISSING,
        UNKNOWN_SEALING_KEY,
        SEAL_BROKEN,
        COMMITMENT_BROKEN
    }
}
