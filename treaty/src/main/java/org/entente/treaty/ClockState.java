package org.entente.treaty;

import java.time.Duration;
import java.time.Instant;

/** Where a clock stands. */
public sealed interface ClockState {
    /** The time that is left; negative once it is late. */
    Duration remaining();

    /**
     * It runs.
     *
     * @param due the last instant in time
     */
    record Running(Instant due, Duration remaining) implements ClockState {
        /** Whether the due instant has passed. */
        public boolean late() {
            return remaining.isNegative();
        }
    }

    /**
     * It stands still, and nobody can say when it will be due.
     *
     * @param reason why
     * @param since when
     */
    record Stopped(StopReason reason, Instant since, Duration remaining) implements ClockState {}
}
