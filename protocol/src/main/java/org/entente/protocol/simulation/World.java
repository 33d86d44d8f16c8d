package org.entente.protocol.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.Map;
import org.entente.protocol.Nation;

/** Time, chance and everybody in one run. One thread; the seed decides everything. */
final class World {
    /** When the simulated days begin. */
    static final long EPOCH_MS = 1_700_000_000_000L;
    /** A run that has not come to rest by then never will. */
    private static final long LONGEST_MS = 60 * Scenario.DAY_MS;
    /** More than the worst run needs; a machine that talks to itself for ever meets this bound. */
    private static final long MOST_EVENTS = 3_000_000;

    private record Event(long at, long order, Runnable action) {}

    final SplittableRandom random;
    final Scenario scenario;
    final Flaw flaw;
    final Notary notary;
    final Network network;
    final Oracle oracle;
    final People people;
    final Map<Nation, Host> hosts = new TreeMap<>();
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
    private long now;
    private long order;
    private boolean healed;

    World(SplittableRandom random, Scenario scenario, Flaw flaw) {
        this.random = random;
        this.scenario = scenario;
        this.flaw = flaw;
        this.notary = new Notary(random, scenario.realKeys());
        this.network = new Network(this);
        this.oracle = new Oracle(this);
        this.people = new People(this);
    }

    long now() {
        return now;
    }

    boolean chance(double share) {
        return !healed && share > 0 && random.nextDouble() < share;
    }

    /** Whether a process dies at this write. */
    boolean dies() {
        return chance(scenario.crash());
    }

    boolean healed() {
        return healed;
    }

    void heal() {
        healed = true;
    }

    void after(long ms, Runnable action) {
        events.add(new Event(now + ms, order++, action));
    }

    /** Lets everything happen until nothing is left to happen. */
    void run() {
        while (!events.isEmpty()) {
            Event next = events.remove();
            now = next.at();
            if (now > LONGEST_MS || order > MOST_EVENTS) {
                throw new Violation("does not come to rest after " + order + " events and " + now / Scenario.HOUR_MS + " h: " + oracle.unfinished());
            }
            next.action().run();
        }
    }
}
