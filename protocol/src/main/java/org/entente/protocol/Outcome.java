package org.entente.protocol;

/** What a receiver made of a correctly signed act at the next position; none of these blocks the next act. */
public enum Outcome {
    /** Understood and taken into the matter. */
    ACCEPTED,
    /** The receiver's gate stopped it: the body is destroyed, the leaf and the receipt stay. */
    STOPPED_BY_GATE,
    /** Unknown kind, newer version or not in the kind's table; it returns to the sender's work list. */
    NOT_UNDERSTOOD,
    /** A part does not open, or what came out does not match its commitment. */
    CANNOT_BE_OPENED
}
