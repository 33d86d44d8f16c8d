package org.entente.node.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Incoming;
import org.entente.protocol.delivery.Outgoing;
import org.entente.protocol.delivery.Pace;
import org.springframework.stereotype.Component;

/** How far sending has come on each link of this process; not durable by design, and read anew after a start. */
@Component
class Paces {
    private final Map<Nation, Pace> outgoing = new ConcurrentHashMap<>();
    private final Map<Nation, Pace> incoming = new ConcurrentHashMap<>();

    /** The state as read, with the pace as remembered. */
    Outgoing with(Outgoing read) {
        Pace pace = outgoing.get(read.direction().to());
        return pace == null || pace.sent() < read.receipted() || pace.sent() > read.log().size()
                ? read
                : paced(read, pace);
    }

    /** Where everything sent is answered there is nothing to wait for, and the next act leaves at once. */
    static Outgoing settled(Outgoing state) {
        boolean answered = state.pace().attempts() == 0 && state.pace().sent() <= state.receipted();
        return answered ? paced(state, Pace.from(state.receipted())) : state;
    }

    private static Outgoing paced(Outgoing state, Pace pace) {
        return new Outgoing(
                state.direction(), state.mode(), state.log(), state.keys(), state.receipted(), state.revision(), pace);
    }

    void keep(Outgoing state) {
        outgoing.put(state.direction().to(), state.pace());
    }

    /** What was to be sent from here on did not leave. */
    void notSent(Nation partner, long from) {
        outgoing.computeIfPresent(partner, (nation, pace) -> new Pace(from, pace.attempts(), Instant.MIN));
    }

    Incoming with(Incoming read) {
        Pace pace = incoming.get(read.direction().from());
        return pace == null
                ? read
                : new Incoming(
                        read.direction(),
                        read.mode(),
                        read.log(),
                        read.keys(),
                        read.contradictions(),
                        read.revision(),
                        pace);
    }

    void keep(Incoming state) {
        incoming.put(state.direction().from(), state.pace());
    }

    /** Begins again at once: somebody asked for an attempt, or the link came back. */
    void forget(Nation partner) {
        outgoing.remove(partner);
        incoming.remove(partner);
    }
}
