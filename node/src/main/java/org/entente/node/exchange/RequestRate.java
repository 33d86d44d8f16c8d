package org.entente.node.exchange;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;

/** A bucket for each caller that fills with so many requests a second and holds two seconds' worth. */
final class RequestRate<K> {
    private static final int BURST_SECONDS = 2;

    private final int perSecond;
    private final InstantSource time;
    private final ConcurrentHashMap<K, Bucket> buckets = new ConcurrentHashMap<>();

    RequestRate(int perSecond, InstantSource time) {
        this.perSecond = perSecond;
        this.time = time;
    }

    private record Bucket(double left, long atMillis) {}

    /** Whether one more request is within the rate. */
    boolean allows(K caller) {
        long now = time.millis();
        boolean[] allowed = new boolean[1];
        buckets.compute(caller, (k, was) -> {
            double full = (double) perSecond * BURST_SECONDS;
            double left = was == null ? full : Math.min(full, was.left() + refill(now - was.atMillis()));
            allowed[0] = left >= 1;
            return new Bucket(allowed[0] ? left - 1 : left, now);
        });
        return allowed[0];
    }

    private double refill(long millis) {
        // A clock that was set back refills nothing; it must not lock anybody out either.
        return Math.max(0, millis) * perSecond / (double) Duration.ofSeconds(1).toMillis();
    }
}
