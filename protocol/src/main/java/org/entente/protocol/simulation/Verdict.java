package org.entente.protocol.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Mode;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.matter.Standing;

/** What must hold when everything has healed and nothing is left to happen. */
final class Verdict {
    private final World world;

    Verdict(World world) {
        this.world = world;
    }

    void pronounce() {
        for (Host host : world.hosts.values()) {
            Stored stored = host.disk.durable();
            takenOnce(host, stored);
            delivered(host, stored);
            links(host, stored);
        }
        receiptedIsKept();
        matters();
    }

    private void takenOnce(Host host, Stored stored) {
        Set<Digest> seen = new HashSet<>();
        for (Digest digest : stored.admissions) {
            if (!seen.add(digest)) {
                throw new Violation(host.nation + " took " + digest + " in twice");
            }
            if (!world.oracle.genuine(digest)) {
                throw new Violation(host.nation + " took in " + digest + ", which nobody signed");
            }
        }
    }

    /** No act blocks the next: whatever was committed has arrived. */
    private void delivered(Host host, Stored stored) {
        for (Digest digest : stored.authored) {
            List<Nation> recipients = stored.headers.get(digest).content() instanceof Content.Act act
                    ? act.recipients()
                    : host.partners();
            for (Nation recipient : recipients) {
                if (!world.oracle.isReturned(digest) && !world.hosts.get(recipient).disk.durable().taken.containsKey(digest)) {
                    throw new Violation(recipient + " never got " + digest + " of " + host.nation);
                }
            }
        }
    }

    private void links(Host host, Stored stored) {
        for (Nation partner : host.partners()) {
            SentRow sent = stored.sent.get(partner);
            GotRow got = world.hosts.get(partner).disk.durable().got.get(host.nation);
            String origin = sent.state.direction().origin();
            if (!(sent.state.mode() instanceof Mode.Open) || !(got.state.mode() instanceof Mode.Open)) {
                throw new Violation(origin + " is not open again: " + sent.state.mode() + ", " + got.state.mode());
            }
            if (!stored.waiting.get(partner).isEmpty() || sent.state.receipted() != sent.state.log().size()) {
                throw new Violation(origin + " still waits");
            }
            // A hostile sender may have slipped in entries that its own log does not hold and then fallen silent.
            List<Digest> held = host.hostile && got.entries.size() > sent.entries.size()
                    ? got.entries.subList(0, sent.entries.size())
                    : got.entries;
            if (!sent.entries.equals(held)) {
                throw new Violation(origin + " differs on its two sides");
            }
            inOrder(host, stored, sent);
        }
    }

    /** Positions follow the order of commit, unless a freeze let urgent acts pass or a node was set back. */
    private void inOrder(Host host, Stored stored, SentRow sent) {
        if (sent.state.direction().epoch() > 1 || host.setBack) {
            return;
        }
        long last = -1;
        for (Digest digest : sent.entries) {
            if (stored.headers.get(digest).content() instanceof Content.Act act) {
                if (act.number() <= last) {
                    throw new Violation(sent.state.direction().origin() + " is out of order");
                }
                last = act.number();
            }
        }
    }

    private void receiptedIsKept() {
        for (Oracle.Fact fact : world.oracle.facts()) {
            Host receiver = world.hosts.get(fact.receiver());
            Host sender = world.hosts.get(fact.sender());
            if (!sender.disk.durable().headers.containsKey(fact.digest())) {
                throw new Violation(fact.sender() + " lost " + fact.digest() + ", which was receipted");
            }
            if (receiver.disk.durable().taken.get(fact.digest()) != fact.outcome()) {
                throw new Violation(fact.receiver() + " receipted " + fact.digest() + " as " + fact.outcome()
                        + " and holds it as " + receiver.disk.durable().taken.get(fact.digest()));
            }
        }
    }

    private void matters() {
        Map<MatterId, Map<Nation, Standing>> standings = new HashMap<>();
        for (Host host : world.hosts.values()) {
            Stored stored = host.disk.durable();
            stored.matters.keySet().stream().filter(matter -> !world.oracle.isInvented(matter)).forEach(matter -> standings.computeIfAbsent(matter, none -> new HashMap<>())
                    .put(host.nation, stored.graph(matter).standing(Questions.TABLE)));
        }
        standings.forEach((matter, each) -> {
            List<Standing> all = new ArrayList<>(each.values());
            if (all.size() < 2 || all.stream().anyMatch(s -> !s.equals(all.getFirst()))) {
                throw new Violation("matter " + matter + " does not stand the same on " + each.keySet());
            }
        });
    }
}
