package org.entente.protocol.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What one process still means to do. When the process dies all of it is forgotten. */
final class Agenda {
    private final World world;
    private final Set<String> planned = new HashSet<>();
    private final Map<String, Long> wakes = new HashMap<>();
    private boolean up = true;
    private int life;

    Agenda(World world) {
        this.world = world;
    }

    boolean up() {
        return up;
    }

    void stop() {
        up = false;
        life++;
        planned.clear();
        wakes.clear();
    }

    void begin() {
        up = true;
        planned.clear();
        wakes.clear();
    }

    /** Once, however often it is asked for until it happens. */
    void plan(String name, long inMs, Runnable action) {
        if (up && planned.add(name)) {
            after(inMs, () -> {
                planned.remove(name);
                action.run();
            });
        }
    }

    /** At the earliest time that was asked for. */
    void wake(String name, long inMs, Runnable action) {
        long at = world.now() + inMs;
        Long before = wakes.get(name);
        if (before == null || before <= world.now() || before > at) {
            wakes.put(name, at);
            after(inMs, () -> {
                if (wakes.getOrDefault(name, -1L) == at) {
                    wakes.remove(name);
                    action.run();
                }
            });
        }
    }

    /** Only this process does it. */
    void after(long inMs, Runnable action) {
        int mine = life;
        world.after(inMs, () -> {
            if (up && life == mine) {
                action.run();
            }
        });
    }
}
