package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.protocol.Nation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches, for a node that cannot be reached from outside: asks each partner again and again for what waits there. Each
 * question carries the answers to what came last, so an act costs one round trip here too.
 */
@Component
class Puller {
    private static final Logger LOG = LoggerFactory.getLogger(Puller.class);

    private final ExchangeSettings settings;
    private final Carrier carrier;
    private final Dispatch dispatch;
    private final PeerCalls calls;
    private final Peers peers;
    private final LinkRows links;
    private final Fetching fetching;
    private final Tries tries;
    private final Map<Nation, Thread> running = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    Puller(
            ExchangeSettings settings,
            Carrier carrier,
            Dispatch dispatch,
            PeerCalls calls,
            Peers peers,
            LinkRows links,
            Fetching fetching,
            LinkTime time) {
        this.settings = settings;
        this.carrier = carrier;
        this.dispatch = dispatch;
        this.calls = calls;
        this.peers = peers;
        this.links = links;
        this.fetching = fetching;
        this.tries = new Tries(time);
    }

    void ensure(Peer peer) {
        if (settings.pull() && peer.address() != null) {
            running.computeIfAbsent(
                    peer.nation(),
                    nation -> Thread.ofVirtual().name("pull-" + nation).start(() -> pull(nation)));
        }
    }

    void stop() {
        stopped = true;
        running.values().forEach(Thread::interrupt);
        running.clear();
    }

    private void pull(Nation partner) {
        List<byte[]> said = List.of();
        while (!stopped) {
            try {
                Peer peer = peers.find(partner).orElse(null);
                if (peer == null || peer.suspended() || !links.hold(partner)) {
                    Thread.sleep(Bounds.LOOK);
                } else {
                    said = once(peer, said);
                    tries.worked(partner);
                }
            } catch (CarrierFault | RuntimeException e) {
                LOG.info("nothing to be fetched from {}: {}", partner, e.toString());
                said = List.of();
                failed(partner, e);
                if (!rest(partner)) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A partner from whom nothing can be fetched is as far away as one to whom nothing can be brought. */
    private void failed(Nation partner, Exception why) {
        tries.failed(partner);
        if (why instanceof CarrierFault fault) {
            try {
                links.failed(partner, fault.code(), tries.left(partner));
            } catch (RuntimeException databaseAway) {
                LOG.info("and not written down: {}", databaseAway.toString());
            }
        }
    }

    /** Waits until it is time again; a stop ends it within a second. */
    private boolean rest(Nation partner) {
        try {
            do {
                Thread.sleep(Bounds.LOOK);
            } while (!stopped && !tries.due(partner));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private List<byte[]> once(Peer peer, List<byte[]> said) throws CarrierFault {
        Fetching.Turn turn = fetching.turn(peer);
        List<byte[]> all = new ArrayList<>(said);
        all.addAll(turn.completions());
        PeerCalls.Answer answer = calls.post(
                peer,
                ExchangeDoor.ROOT + PullDoorway.NAME + (turn.more() ? PullDoorway.AT_ONCE : ""),
                Papers.write(all),
                Bounds.LONG_POLL.plus(Bounds.ANSWER),
                Bounds.ENVELOPE_BYTES);
        links.works(peer.nation());
        Heard heard = carrier.hear(peer, answer.body());
        Dispatch.Round round = dispatch.advance(peer, heard.answers(), false);
        heard.sends().addAll(round.sends());
        List<byte[]> papers = carrier.pack(peer, heard.sends());
        papers.addAll(heard.refusals());
        return papers;
    }
}
