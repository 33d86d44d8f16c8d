package org.entente.protocol.simulation;

import java.util.HashSet;
import java.util.Set;
import org.entente.protocol.Nation;

/** Carries letters between nodes, badly. */
final class Network {
    private final World world;
    private final Set<Set<Nation>> cut = new HashSet<>();
    private long letters;

    Network(World world) {
        this.world = world;
    }

    long letters() {
        return letters;
    }

    /** Nothing passes between these two until {@link #join}. */
    void cut(Nation a, Nation b) {
        cut.add(Set.of(a, b));
    }

    void join(Nation a, Nation b) {
        cut.remove(Set.of(a, b));
    }

    void carry(Letter letter) {
        letters++;
        if (cut.contains(Set.of(letter.from(), letter.to())) || world.chance(world.scenario.loss())) {
            return;
        }
        Letter sent = world.chance(world.scenario.damage()) ? Damage.to(letter, world.random) : letter;
        deliver(sent);
        if (world.chance(world.scenario.doubling())) {
            deliver(sent);
        }
    }

    private void deliver(Letter letter) {
        Scenario scenario = world.scenario;
        long delay = world.chance(scenario.late())
                ? world.random.nextLong(1, scenario.lateMs() + 1)
                : world.random.nextLong(1, scenario.delayMs() + 1);
        world.after(delay, () -> world.hosts.get(letter.to()).receive(letter));
    }
}
