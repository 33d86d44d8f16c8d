package org.entente.node.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Incoming;
import org.entente.protocol.delivery.Outgoing;
import org.entente.protocol.delivery.Pace;
import org.springframework.stereotype.Component;

/**
 * How far sending has come on each link of this process; not durable by design. Who drives a link and remembers nothing
 * has just started, and asks the partner first what it holds.
 */
@Component
class Paces {
    private final Map<Nation, Pace> outgoing = new ConcurrentHashMap<>();
    private final Map<Nation, Pace> incoming = new ConcurrentHashMap<>();

    /** The pace of a state as it is stored: everything that is not receipted is to be sent. */
    static Pace unknown(long receipted) {
        return new Pace(receipted, 0, Instant.MIN, false);
    }

    private static Pace starting(long receipted) {
        return new Pace(receipted, 0, Instant.MIN, true);
    }

    /** The state as read, with the pace as remembered. */
    Outgoing with(Outgoing read, boolean driving) {
        Pace pace = outgoing.get(read.direction().to());
        if (pace == null) {
            return driving ? paced(read, starting(read.receipted())) : read;
        }
        boolean stale = pace.sent() < read.receipted() || pace.sent() > read.log().size();
        return stale ? paced(read, new Pace(read.receipted(), 0, Instant.MIN, pace.asking())) : paced(read, pace);
    }

    private static Outgoing paced(Outgoing state, Pace pace) {
        return new Outgoing(
                state.direction(), state.mode(), state.log(), state.keys(), state.receipted(), state.revision(), pace);
    }

    /** Remembers; who does not drive leaves the beginning to who does. */
    void keep(Outgoing state, boolean driving) {
        if (driving || outgoing.containsKey(state.direction().to())) {
            outgoing.put(state.direction().to(), state.pace());
        }
    }

    Incoming with(Incoming read, boolean driving) {
        Pace pace = incoming.get(read.direction().from());
        if (pace == null && !driving) {
            return read;
        }
        return new Incoming(
                read.direction(),
                read.mode(),
                read.log(),
                read.keys(),
                read.contradictions(),
                read.revision(),
                pace == null ? starting(0) : pace);
    }

    void keep(Incoming state, boolean driving) {
        if (driving || incoming.containsKey(state.direction().from())) {
            incoming.put(state.direction().from(), state.pace());
        }
    }

    /** What was to be sent from here on did not leave. */
    void notSent(Nation partner, long from) {
        outgoing.computeIfPresent(
                partner, (nation, pace) -> new Pace(from, pace.attempts(), Instant.MIN, pace.asking()));
    }

    /** Begins again at once: somebody asked for an attempt, or the link came back. */
    void hurry(Nation partner) {
        outgoing.computeIfPresent(partner, (n, pace) -> new Pace(0, 0, Instant.MIN, pace.asking()));
        incoming.computeIfPresent(partner, (n, pace) -> new Pace(0, 0, Instant.MIN, pace.asking()));
    }
}
