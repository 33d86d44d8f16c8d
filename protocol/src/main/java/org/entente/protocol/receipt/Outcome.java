package org.entente.protocol.receipt;

/** What the receiver did with an appended entry. None of these blocks the next one. */
public enum Outcome {
    /** Understood, admitted, in the matter. For an entry that is no act: taken in. */
    ACCEPTED,
    /** The receiver's gate does not allow it; the body is destroyed, the leaf stays. */
    STOPPED_BY_GATE,
    /** Kind, version or step unknown to the receiver; returns to the sender's work list. */
    NOT_UNDERSTOOD,
    /** A part is missing, does not open, or is not what the header committed to. */
    CANNOT_BE_OPENED
}
