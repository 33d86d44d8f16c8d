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
     * @param mark that our questions carry and the partner's answers repeat, so that no old answer is taken for a new one
     * @param goal size the log must reach, {@link #UNKNOWN} until the partner has named it
     * @param proven whether we know it ourselves or from our own signature; a partner's bare word stops only its own link
     */
    record Restored(long mark, long goal, boolean proven) implements Mode {
        public static final long UNKNOWN = -1;

        Restored towards(long size) {
            return new Restored(mark, size, proven);
        }
    }

    /** The sender's side of a new epoch that still learns which of its entries the partner holds. */
    record Closing(Opening opening) implements Mode {}

    Mode OPEN = new Open();
}
