package org.entente.protocol.delivery;

/** What a direction may do at the moment, seen from one of its two sides. */
public sealed interface Mode {
    /** Acts are positioned, sent, appended and receipted. */
    record Open() implements Mode {}

    /** Histories differ. Only urgent acts still travel, outside the ledger, until two people open a new epoch. */
    record Frozen(Evidence evidence) implements Mode {}

    /**
     * Our side was set back to an older state. It signs nothing in this direction until the partner has returned what was
     * lost and the host resumes all directions of the node together.
     *
     * @param goal size the log must reach, {@link #UNKNOWN} until the partner has named it
     */
    record Restored(long goal) implements Mode {
        public static final long UNKNOWN = -1;
    }

    /** The sender's side of a new epoch that still learns which of its entries the partner holds. */
    record Closing(EpochOpening opening) implements Mode {}

    Mode OPEN = new Open();
}
