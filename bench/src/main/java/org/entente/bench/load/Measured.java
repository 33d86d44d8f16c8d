package org.entente.bench.load;

import java.util.Arrays;

/**
 * What a run came to.
 *
 * @param nanos from the first start to the last end
 * @param sortedNanos how long each act took, the quickest first
 */
public record Measured(long nanos, long[] sortedNanos) {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    public static Measured of(long nanos, long[] each) {
        long[] sorted = each.clone();
        Arrays.sort(sorted);
        return new Measured(nanos, sorted);
    }

    public int acts() {
        return sortedNanos.length;
    }

    public double actsPerSecond() {
        return acts() * NANOS_PER_SECOND / nanos;
    }

    /** The time within which this share of the acts was done; by the nearest rank. */
    public double millisAt(double share) {
        int rank = (int) Math.ceil(share * sortedNanos.length);
        return sortedNanos[Math.max(rank - 1, 0)] / NANOS_PER_MILLI;
    }
}
