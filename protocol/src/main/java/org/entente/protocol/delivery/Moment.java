package org.entente.protocol.delivery;

import java.time.Instant;

/**
 * When something happens, as the host's clock has it, and the chance it brings along. Clocks only pace attempts; nothing
 * is ever valid or lost because of one.
 *
 * @param now by the host's clock, which may be wrong and may jump
 * @param chance 64 random bits: jitter, so that partners do not all come back in the same second, and the mark of a
 *     question, so that an old answer is not taken for a new one
 */
public record Moment(Instant now, long chance) {
    /** Evenly from 0 (inclusive) to 1 (exclusive). */
    double jitter() {
        return (chance >>> 11) * 0x1p-53;
    }
}
