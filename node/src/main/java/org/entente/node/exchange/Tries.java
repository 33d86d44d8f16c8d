package org.entente.node.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Pace;
import org.jspecify.annotations.Nullable;

/**
 * When to try again what is not an act: the same waits as for acts, doubling with jitter up to five minutes. Not durable;
 * after a start everything may be tried at once.
 */
final class Tries {
    private final LinkTime time;
    private final Map<Nation, Pace> paces = new ConcurrentHashMap<>();

    Tries(LinkTime time) {
        this.time = time;
    }

    boolean due(Nation partner) {
        Pace pace = paces.get(partner);
        return pace == null || pace.isDue(time.now().now());
    }

    @Nullable Instant next(Nation partner) {
        Pace pace = paces.get(partner);
        return pace == null ? null : pace.due();
    }

    /** How long until then. */
    Duration left(Nation partner) {
        Pace pace = paces.get(partner);
        return pace == null ? Duration.ZERO : Duration.between(time.now().now(), pace.due());
    }

    void failed(Nation partner) {
        paces.compute(partner, (nation, pace) -> (pace == null ? Pace.from(0) : pace).again(0, time.now()));
    }

    void worked(Nation partner) {
        paces.remove(partner);
    }
}
