package org.entente.protocol.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Incoming;
import org.entente.protocol.delivery.Mode;
import org.entente.protocol.delivery.Outgoing;
import org.entente.protocol.head.Direction;

/** One run: nodes, bad days, healing, verdict. The same seed gives the same run. */
public final class Simulation {
    private final World world;
    private final Scenario scenario;
    private final Writer writer;
    private final Hostile hostile;
    private int acts;

    private Simulation(long seed, Flaw flaw) {
        SplittableRandom random = new SplittableRandom(seed);
        this.scenario = Scenario.of(seed, random);
        this.world = new World(random, scenario, flaw);
        this.writer = new Writer(world);
        this.hostile = new Hostile(world);
    }

    /** What one run was like. */
    public record Report(int nodes, int acts, int receipts, long letters, int freezes, int forks, int epochs,
            Set<Transition> transitions) {
        public Report {
            transitions = Set.copyOf(transitions);
        }
    }

    /**
     * Runs one seed.
     *
     * @throws Violation where a promise was broken; its message says which
     */
    public static Report run(long seed) {
        return run(seed, Flaw.NONE);
    }

    /** As {@link #run(long)}, with hosts that make this mistake. */
    public static Report run(long seed, Flaw flaw) {
        return new Simulation(seed, flaw).run();
    }

    private Report run() {
        found();
        for (Host host : world.hosts.values()) {
            host.hostile = world.random.nextDouble() < scenario.hostiles();
        }
        for (int i = 0; i < scenario.acts(); i++) {
            at(() -> acts += writer.write(any()));
        }
        trouble();
        world.after(scenario.faultsMs(), this::heal);
        world.run();
        new Verdict(world).pronounce();
        return new Report(scenario.nodes(), acts, world.oracle.facts().size(), world.network.letters(),
                world.oracle.freezes(), world.oracle.forks(), world.people.openings(), world.oracle.transitions());
    }

    private void found() {
        List<Nation> nations = List.of(new Nation("XA"), new Nation("XB"), new Nation("XC"), new Nation("XD"), new Nation("XE"))
                .subList(0, scenario.nodes());
        List<Digest> keys = nations.stream().map(world.notary::key).toList();
        for (int i = 0; i < nations.size(); i++) {
            Stored stored = new Stored(keys.get(i));
            for (int j = 0; j < nations.size(); j++) {
                if (i != j) {
                    pair(stored, nations.get(i), keys.get(i), nations.get(j), keys.get(j));
                }
            }
            world.hosts.put(nations.get(i), new Host(world, nations.get(i), stored));
        }
    }

    private void pair(Stored stored, Nation self, Digest key, Nation partner, Digest partnersKey) {
        stored.sent.put(partner, new SentRow(Outgoing.begin(new Direction(self, partner, 1), key), scenario.parcelLimit()));
        stored.got.put(partner, new GotRow(Incoming.begin(new Direction(partner, self, 1), partnersKey), scenario.parcelLimit()));
        stored.waiting.put(partner, new ArrayList<>());
    }

    private void at(Runnable action) {
        world.after(world.random.nextLong(scenario.faultsMs()), action);
    }

    private Host any() {
        List<Host> hosts = List.copyOf(world.hosts.values());
        return hosts.get(world.random.nextInt(hosts.size()));
    }

    private void trouble() {
        repeat(3, () -> writer.rotate(any()));
        repeat(3, () -> any().crash());
        repeat(4, () -> any().skew(world.random.nextLong(-5 * Scenario.HOUR_MS, 5 * Scenario.HOUR_MS)));
        repeat(2, this::fillDisk);
        repeat(3, this::cutLink);
        repeat(4, () -> {
            Host host = any();
            host.backup = host.disk.backup();
        });
        for (int i = 0; i < scenario.setBacks(); i++) {
            at(this::setBack);
        }
        for (Host host : world.hosts.values()) {
            repeat(host.hostile ? 6 : 0, () -> hostile.act(host));
        }
    }

    private void repeat(int most, Runnable action) {
        int times = world.random.nextInt(most + 1);
        for (int i = 0; i < times; i++) {
            at(action);
        }
    }

    private void fillDisk() {
        Host host = any();
        host.disk.full(true);
        world.after(world.random.nextLong(1, 3 * Scenario.HOUR_MS), () -> host.disk.full(false));
    }

    private void cutLink() {
        Host a = any();
        Host b = any();
        if (a != b) {
            world.network.cut(a.nation, b.nation);
            world.after(world.random.nextLong(1, scenario.faultsMs()), () -> world.network.join(a.nation, b.nation));
        }
    }

    /** One node at a time: what two nodes have both lost, nobody can return. */
    private void setBack() {
        Host host = any();
        Stored old = host.backup;
        if (old != null && sameEpochs(old, host.disk.durable()) && world.hosts.values().stream().noneMatch(Host::holds)) {
            host.restore(old, world.random.nextInt(4) > 0);
        }
    }

    /** A backup from before a freeze or an epoch needs two people; nodes back up when either happens. */
    private static boolean sameEpochs(Stored old, Stored now) {
        return old.sent.keySet().stream().allMatch(partner ->
                calm(old.sent.get(partner).state.mode()) && calm(now.sent.get(partner).state.mode())
                        && calm(old.got.get(partner).state.mode()) && calm(now.got.get(partner).state.mode())
                        && old.sent.get(partner).state.direction().equals(now.sent.get(partner).state.direction())
                        && old.got.get(partner).state.direction().equals(now.got.get(partner).state.direction()));
    }

    private static boolean calm(Mode mode) {
        return mode instanceof Mode.Open || mode instanceof Mode.Restored;
    }

    private void heal() {
        world.heal();
        for (Host host : world.hosts.values()) {
            host.disk.full(false);
            for (Host other : world.hosts.values()) {
                if (host != other) {
                    world.network.join(host.nation, other.nation);
                }
            }
        }
    }
}
