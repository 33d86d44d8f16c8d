package org.entente.node.exchange;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.entente.protocol.Nation;
import org.springframework.stereotype.Component;

/** Tells whoever drives a link that there is something to do, without a delay and without ever being missed. */
@Component
class Wake {
    private final Map<Nation, Semaphore> bells = new ConcurrentHashMap<>();

    private Semaphore bell(Nation partner) {
        return bells.computeIfAbsent(partner, nation -> new Semaphore(0));
    }

    void up(Nation partner) {
        bell(partner).release();
    }

    /** Waits for a call, at most so long; several calls are one. */
    void await(Nation partner, long millis) throws InterruptedException {
        Semaphore bell = bell(partner);
        if (bell.tryAcquire(Math.max(millis, 0), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
