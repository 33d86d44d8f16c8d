package org.entente.protocol.delivery;

/** How two histories of one direction were found to differ. */
public enum Contradiction {
    /** The sender's checkpoint names another root for a size the receiver holds. */
    CHECKPOINT_NAMES_ANOTHER_ROOT,
    /** The sender's checkpoint covers another entry at a position the receiver holds. */
    ANOTHER_ENTRY_AT_THIS_POSITION,
    /** The sender's checkpoints keep naming a root that its own entries do not give. */
    CHECKPOINT_DOES_NOT_FIT_ITS_ENTRIES,
    /** The receiver's signed head names another root for a size the sender gave positions to. */
    HEAD_NAMES_ANOTHER_ROOT,
    /** The receiver's receipt lists another entry at a position than its own head holds. */
    RECEIPT_DOES_NOT_FIT_ITS_HEAD,
    /** What the partner returned does not lead to the head it signed. */
    TAIL_DOES_NOT_FIT_ITS_HEAD,
    /** The partner says that it froze this direction; its signed head fits ours or cannot be compared. */
    PARTNER_FROZE
}
