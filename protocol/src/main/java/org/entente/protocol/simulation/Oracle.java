package org.entente.protocol.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Incoming;
import org.entente.protocol.delivery.Mode;
import org.entente.protocol.delivery.Step;
import org.entente.protocol.delivery.Write;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.receipt.Outcome;

/** Sees everything in all nodes, and says so as soon as a promise is broken. */
final class Oracle {
    /** A receipt that a sender holds durably. */
    record Fact(Nation sender, Nation receiver, Digest digest, Outcome outcome) {}

    private record Said(Nation by, Direction direction, long size) {}

    private final World world;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<Digest> genuine = new HashSet<>();
    private final Set<Transition> transitions = new HashSet<>();
    private final Set<Digest> returned = new HashSet<>();
    private final Set<MatterId> inventions = new HashSet<>();
    private final Map<Said, Digest> said = new HashMap<>();
    private int freezes;
    private int forks;

    Oracle(World world) {
        this.world = world;
    }

    List<Fact> facts() {
        return facts;
    }

    int freezes() {
        return freezes;
    }

    int forks() {
        return forks;
    }

    void moves(Transition transition) {
        if (!transition.from().equals(transition.to())) {
            transitions.add(transition);
        }
    }

    Set<Transition> transitions() {
        return transitions;
    }

    /** A header that its author really signed. */
    void signed(Stamp stamp) {
        genuine.add(stamp.digest());
    }

    /** A matter that was opened only to make two headers for one position. */
    void invented(MatterId matter) {
        inventions.add(matter);
    }

    boolean isInvented(MatterId matter) {
        return inventions.contains(matter);
    }

    boolean genuine(Digest digest) {
        return genuine.contains(digest);
    }

    /** A process has written a step; what it says of the other side must be true. */
    void written(Host host, Change change) {
        for (Write write : change.step().writes()) {
            switch (write) {
                case Write.Receipted w -> receipted(host, change, w);
                case Write.Froze _ -> freezes++;
                case Write.Unpositionable w -> returned(host, w);
                default -> { }
            }
        }
    }

    /** A node that forgot a change of its key signed with the old one: those acts go back to their authors. */
    private void returned(Host host, Write.Unpositionable write) {
        if (!host.setBack) {
            throw new Violation(host.nation + " signed " + write.digest() + " with a key that is not valid at its position");
        }
        returned.add(write.digest());
        if (host.disk.live().headers.get(write.digest()).content() instanceof Content.Act act) {
            inventions.add(act.matter());
        }
    }

    boolean isReturned(Digest digest) {
        return returned.contains(digest);
    }

    private void receipted(Host host, Change change, Write.Receipted write) {
        SentRow row = host.disk.live().sent.get(change.partner());
        Host partner = world.hosts.get(change.partner());
        List<Fact> fresh = new ArrayList<>();
        boolean closing = change.step().writes().stream().anyMatch(Write.Opened.class::isInstance);
        for (int i = 0; i < write.outcomes().size() && !closing; i++) {
            Digest digest = row.entry(write.first() + i);
            fresh.add(new Fact(host.nation, partner.nation, digest, write.outcomes().get(i)));
            if (!partner.setBack && !partner.hostile && !partner.disk.durable().taken.containsKey(digest)) {
                throw new Violation(host.nation + " holds a receipt for what is not on the disk of " + partner.nation);
            }
        }
        if (!closing && !host.hostile && write.head().size() <= row.entries.size()
                && !row.root(write.head().size()).equals(write.head().root())) {
            throw new Violation(host.nation + " took a receipt whose head is not its own");
        }
        host.disk.afterFlush(() -> facts.addAll(fresh));
    }

    /** What a node says may never contradict what it said before, unless it was set back or is hostile. */
    void said(Host host, Letter.Load load) {
        if (host.hostile || host.setBack) {
            return;
        }
        switch (load) {
            case Letter.Parcel l -> head(host, l.checkpoint());
            case Letter.Statement l -> head(host, l.stamp());
            default -> { }
        }
    }

    private void head(Host host, Stamp stamp) {
        switch (stamp.content()) {
            case Content.Head c -> same(host, c.direction(), c.head());
            case Content.Receipt c -> same(host, c.direction(), c.head());
            default -> { }
        }
    }

    private void same(Host host, Direction direction, TreeHead head) {
        Digest before = said.putIfAbsent(new Said(host.nation, direction, head.size()), head.root());
        if (before != null && !before.equals(head.root())) {
            throw new Violation(host.nation + " signed two heads for size " + head.size() + " of " + direction.origin());
        }
    }

    /** Two signed headers for one position must never pass unseen. */
    void judged(Host host, Letter letter, GotRow row, Step<Incoming> step) {
        if (!(letter.load() instanceof Letter.Parcel l) || !(row.state.mode() instanceof Mode.Open) || !forked(l, row)) {
            return;
        }
        forks++;
        if (!(step.state().mode() instanceof Mode.Frozen)) {
            throw new Violation(host.nation + " did not see that " + letter.from() + " signed two headers for one position");
        }
    }

    /** Whether the sender's valid checkpoint covers another entry at a position that is taken. */
    private boolean forked(Letter.Parcel parcel, GotRow row) {
        long end = parcel.first() + parcel.entries().size();
        Stamp checkpoint = parcel.checkpoint();
        return checkpoint.content() instanceof Content.Head head
                && head.direction().equals(row.state.direction())
                && head.head().size() == end
                && end <= row.entries.size()
                && row.state.keys().atHead(end).equals(world.notary.verified(checkpoint, parcel.direction().from()))
                && !row.root(end).equals(head.head().root());
    }

    /** What is left to do, for the message of a run that does not come to rest. */
    String unfinished() {
        StringBuilder text = new StringBuilder();
        for (Host host : world.hosts.values()) {
            host.disk.live().sent.values().forEach(row -> text.append(row.state.direction().origin())
                    .append(' ').append(row.state.mode()).append(' ').append(row.state.receipted()).append('/')
                    .append(row.state.log().size()).append("; "));
            host.disk.live().got.values().forEach(row -> text.append(row.state.direction().origin())
                    .append(" < ").append(row.state.mode()).append(' ').append(row.state.log().size()).append("; "));
        }
        return text.toString();
    }
}
