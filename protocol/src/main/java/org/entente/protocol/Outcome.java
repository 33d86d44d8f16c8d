package org.entente.protocol;

/** What a receiver did with a correctly signed header at the next position. None of these blocks the next act. */
public enum Outcome {
    /** It became part of its matter. */
    ACCEPTED,
    /** The receiver's gate does not let this kind of content in; the body was destroyed at once. */
    STOPPED_BY_GATE,
    /** The receiver does not know this kind, this version or these fields. */
    NOT_UNDERSTOOD,
    /** A part does not open, or does not open its commitment. */
    CANNOT_BE_OPENED
}
