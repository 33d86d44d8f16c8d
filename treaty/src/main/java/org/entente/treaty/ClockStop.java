package org.entente.treaty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a clock stood still.
 *
 * @param reason one of the named reasons
 * @param from the instant it stopped
 * @param until the instant it ran again; null while it stands
 */
public record ClockStop(StopReason reason, Instant from, @Nullable Instant until) {
    /** @throws IllegalArgumentException if it ends before it begins */
    public ClockStop {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a stop ends before it begins");
        }
    }
}
