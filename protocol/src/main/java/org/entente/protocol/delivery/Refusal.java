package org.entente.protocol.delivery;

/** Why bytes were not appended. Whoever sent them in good faith sends the right ones again. */
public enum Refusal {
    /** No key that is valid at this position verifies the entry. */
    ENTRY_SIGNATURE,
    /** No key that is valid at this size verifies the checkpoint. */
    CHECKPOINT_SIGNATURE,
    /** The checkpoint is of another direction, or of another size than the parcel's end. */
    CHECKPOINT_PLACE,
    /** The entries do not give the checkpoint's root. */
    CHECKPOINT_ROOT,
    /** This position holds another entry. */
    POSITION_TAKEN,
    /** No entries, or more than {@link Limits#PARCEL_ENTRIES}. */
    PARCEL_SIZE
}
