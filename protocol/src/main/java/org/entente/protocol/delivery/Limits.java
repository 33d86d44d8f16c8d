package org.entente.protocol.delivery;

import java.time.Duration;
import org.entente.protocol.parcel.Parcel;

/** The bounds of the machine, each with its reason. */
public final class Limits {
    /** Entries given positions under one checkpoint; one signature for so many costs a microsecond each. */
    public static final int BATCH_ENTRIES = Parcel.MAX_ENTRIES;
    /** Entries in one parcel: one batch at least, or a parcel could not end at a checkpoint. */
    public static final int PARCEL_ENTRIES = Parcel.MAX_ENTRIES;
    /** Entries on their way without a receipt: four full parcels hide a round trip, and a loss repeats no more. */
    public static final int WINDOW_ENTRIES = 4 * PARCEL_ENTRIES;
    /** Longest wait before the next attempt: a link that comes back is used within five minutes. */
    public static final Duration BACK_OFF_CAP = Duration.ofMinutes(5);
    /** How long a receipt may take before its parcel is sent again, and the unit that back-off doubles. */
    public static final Duration BACK_OFF_BASE = Duration.ofSeconds(2);
    /** Parcels in a row that contradict their own checkpoint before it is no longer taken for damage on the way. */
    public static final int CONTRADICTIONS = 3;
    /** Keys in one direction: a rotation each day for three years; bounds the state. */
    public static final int KEYS = 1000;

    private Limits() {}
}
