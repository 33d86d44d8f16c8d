package org.entente.protocol.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.head.Direction;
import org.entente.protocol.matter.MatterGraph;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.matter.Step;
import org.entente.protocol.receipt.Outcome;

/** Everything a simulated host has on its disk. */
final class Stored {
    final Map<Digest, Stamp> headers;
    /** Foreign headers and what became of them. */
    final Map<Digest, Outcome> taken;
    /** Each time a foreign header went into its matter; one that stands here twice was doubled. */
    final List<Digest> admissions;
    final Set<Digest> authored;
    final Map<MatterId, Map<Digest, Step>> matters;
    final Map<Nation, SentRow> sent;
    final Map<Nation, GotRow> got;
    /** Closed epochs in which it received: the sender still asks for their end. */
    final Map<Direction, GotRow> closed;
    /** Committed and without a position, by partner. */
    final Map<Nation, List<Digest>> waiting;
    /** Urgent acts receipted outside the ledger, by partner. */
    final Map<Nation, Set<Digest>> outside;
    Digest key;

    Stored(Digest key) {
        this.key = key;
        headers = new HashMap<>();
        taken = new HashMap<>();
        admissions = new ArrayList<>();
        authored = new HashSet<>();
        matters = new LinkedHashMap<>();
        sent = new TreeMap<>();
        got = new TreeMap<>();
        closed = new HashMap<>();
        waiting = new TreeMap<>();
        outside = new TreeMap<>();
    }

    Stored(Stored other) {
        this(other.key);
        headers.putAll(other.headers);
        taken.putAll(other.taken);
        admissions.addAll(other.admissions);
        authored.addAll(other.authored);
        other.matters.forEach((matter, steps) -> matters.put(matter, new LinkedHashMap<>(steps)));
        other.sent.forEach((nation, row) -> sent.put(nation, new SentRow(row)));
        other.got.forEach((nation, row) -> got.put(nation, new GotRow(row)));
        other.closed.forEach((direction, row) -> closed.put(direction, new GotRow(row)));
        other.waiting.forEach((nation, list) -> waiting.put(nation, new ArrayList<>(list)));
        other.outside.forEach((nation, set) -> outside.put(nation, new HashSet<>(set)));
    }

    /** Adds an act to its matter; a key entry belongs to none. */
    void join(Stamp stamp) {
        headers.put(stamp.digest(), stamp);
        if (stamp.content() instanceof Content.Act act) {
            matters.computeIfAbsent(act.matter(), none -> new LinkedHashMap<>())
                    .put(stamp.digest(), new Step(stamp.digest(), act.act(), act.author(), act.seen()));
        }
    }

    void admit(Stamp stamp, Outcome outcome, boolean checks) {
        if (!checks || !taken.containsKey(stamp.digest())) {
            taken.putIfAbsent(stamp.digest(), outcome);
            admissions.add(stamp.digest());
            join(stamp);
        }
    }

    /** An own entry: it waits for each partner in whose log it does not stand. */
    void enqueue(Stamp stamp, List<Nation> recipients) {
        if (!authored.add(stamp.digest())) {
            return;
        }
        join(stamp);
        for (Nation partner : recipients) {
            List<Digest> queue = waiting.get(partner);
            SentRow row = sent.get(partner);
            if (queue != null && !row.entries.contains(stamp.digest())) {
                queue.add(stamp.digest());
            }
        }
        if (stamp.content() instanceof Content.KeyChange change) {
            key = change.next();
        }
    }

    MatterGraph graph(MatterId matter) {
        MatterGraph graph = new MatterGraph(matter);
        matters.getOrDefault(matter, Map.of()).values().forEach(graph::add);
        return graph;
    }

    boolean urgent(Digest digest) {
        return headers.get(digest).content() instanceof Content.Act act && act.urgent();
    }
}
