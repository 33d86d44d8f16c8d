package org.entente.node.kernel;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes identifiers of version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then chance. They sort by time, so an index
 * on them grows at one end. Two made in one millisecond have no order between them.
 */
public final class Identifiers {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource clock;
    private final RandomGenerator chance;

    public Identifiers(InstantSource clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    public UUID next() {
        long high = clock.millis() << 16 | VERSION_7 | chance.nextLong() & 0x0fff;
        long low = VARIANT | chance.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
