package org.entente.protocol.simulation;

/** Mistakes a host could make. The simulator must find each: a test that cannot fail proves nothing. */
public enum Flaw {
    /** None. */
    NONE,
    /** Takes a header in again that it holds already. */
    SKIPS_THE_DUPLICATE_CHECK,
    /** Believes that the partner's head is its own. */
    SKIPS_THE_HEAD_COMPARISON,
    /** Sends before the disk has it. */
    ACKNOWLEDGES_BEFORE_IT_IS_DURABLE,
    /** Takes every signature for valid. */
    SKIPS_THE_SIGNATURE_CHECK,
    /** Lets the slower of two processes write too. */
    SKIPS_THE_REVISION_CHECK,
    /** Answers a repetition with nothing. */
    FORGETS_ITS_RECEIPTS
}
