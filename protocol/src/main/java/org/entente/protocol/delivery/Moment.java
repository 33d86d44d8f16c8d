package org.entente.protocol.delivery;

import java.time.Instant;

/**
 * When something happens, as the host's clock has it, and the chance it brings along. Clocks only pace attempts; nothing
 * is ever valid or lost because of one.
 *
 * @param now by the host's clock, which may be wrong and may jump
 * @param jitter from 0 (inclusive) to 1 (exclusive), so that partners do not all come back in the same second
 */
public record Moment(Instant now, double jitter) {
    public Moment {
        if (!(jitter >= 0 && jitter < 1)) {
            throw new IllegalArgumentException("jitter lies between 0 and 1");
        }
    }
}
