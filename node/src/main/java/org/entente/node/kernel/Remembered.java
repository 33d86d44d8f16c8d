package org.entente.node.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What everybody asks for and hardly ever changes: read once, and again when it has reached an age. A clock that was set back makes it
 * old at once. Several may read at the same time; the last one counts.
 */
public final class Remembered<T> {
    private final Supplier<T> source;
    private final Duration freshFor;
    private final InstantSource clock;
    private volatile @Nullable Read<T> read;

    public Remembered(Supplier<T> source, Duration freshFor, InstantSource clock) {
        this.source = source;
        this.freshFor = freshFor;
        this.clock = clock;
    }

    private record Read<T>(T what, Instant at) {}

    public T get() {
        Read<T> held = read;
        Instant now = clock.instant();
        boolean fresh = held != null && !held.at().plus(freshFor).isBefore(now) && !held.at().isAfter(now);
        return fresh ? held.what() : readAt(now);
    }

    /** Reads again, whatever the age. */
    public T anew() {
        return readAt(clock.instant());
    }

    private T readAt(Instant now) {
        T fresh = source.get();
        read = new Read<>(fresh, now);
        return fresh;
    }

    /** Reads again at the next question; for whoever has just changed something. */
    public void forget() {
        read = null;
    }
}
