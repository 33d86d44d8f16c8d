package org.entente.node.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that can be set, for the demo and for tests: it runs with the machine's clock from wherever it was put. Acts
 * made under it are marked as fictional, so no such time can pass for a real one.
 */
public final class DemoClock extends Clock {
    private final Clock machine;
    private final AtomicReference<Duration> ahead;
    private volatile boolean devicesFollow;

    public DemoClock(Clock machine, Instant start) {
        this.machine = machine;
        this.ahead = new AtomicReference<>(Duration.between(machine.instant(), start));
    }

    /** Puts the clock to an instant; it runs on from there. */
    public void set(Instant now) {
        ahead.set(Duration.between(machine.instant(), now));
    }

    /** Whether sign-in devices run by this clock too: so while a story is played, not when a person signs in. */
    public void devicesFollow(boolean follow) {
        devicesFollow = follow;
    }

    Instant device() {
        return devicesFollow ? instant() : machine.instant();
    }

    public void tick(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the demo clock is set in one place only; take its instant");
    }
}
