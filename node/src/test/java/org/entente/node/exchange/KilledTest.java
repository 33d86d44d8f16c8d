package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two node processes under a steady flow of acts both ways, killed as {@code kill -9} does at moments that a seed decides.
 * More kills with {@code -Dentente.faults.kills=100 -Dentente.faults.seed=7}.
 */
class KilledTest {
    private static final int KILLS = Integer.getInteger("entente.faults.kills", 4);
    private static final long SEED = Long.getLong("entente.faults.seed", 1);
    /** Long enough for some round trips, short enough to fall into the start as well. */
    private static final int MOST_PAUSE_MILLIS = 1500;
    private static final int SETTLES_SECONDS = 60;
    /** A node that lives for seconds is better off with the first compiler alone. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    @TempDir
    Path directory;

    private volatile boolean flowing = true;

    /** Acts from one node, each with a text of its own; what was answered is promised, what was not may be there or not. */
    private final class Flow implements Runnable {
        private final PracticeProcess from;
        private final PracticeProcess to;
        private final List<String> promised = new CopyOnWriteArrayList<>();
        private final Set<String> unsure = new HashSet<>();

        Flow(PracticeProcess from, PracticeProcess to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public void run() {
            for (int i = 0; flowing; i++) {
                String text = from.nation + "-" + i;
                try {
                    from.ask("send " + to.nation + " " + text);
                    promised.add(text);
                } catch (IOException killed) {
                    unsure.add(text);
                    pause(50);
                }
                pause(5);
            }
        }

        void check() throws IOException {
            List<String> seen = List.of(to.ask("seen").split(" "));
            assertThat(seen).as("nothing twice, seed %d", SEED).doesNotHaveDuplicates();
            assertThat(seen.stream().filter(text -> !unsure.contains(text)).toList())
                    .as("every act that was committed, in order, seed %d", SEED)
                    .isEqualTo(promised);
        }
    }

    @Test
    void both_nodes_are_killed_again_and_again_and_every_act_arrives_exactly_once() throws Exception {
        try (PracticeProcess xa = new PracticeProcess("XA", directory, QUICK_START);
                PracticeProcess xb = new PracticeProcess("XB", directory, QUICK_START)) {
            PracticeProcess.pair(xa, xb);
            Flow there = new Flow(xa, xb);
            Flow back = new Flow(xb, xa);
            List<Thread> flows = List.of(Thread.ofVirtual().start(there), Thread.ofVirtual().start(back));
            Random chance = new Random(SEED);
            for (int i = 0; i < KILLS; i++) {
                pause(chance.nextInt(MOST_PAUSE_MILLIS));
                kill(chance.nextBoolean() ? xa : xb, chance.nextInt(4), chance);
            }
            pause(MOST_PAUSE_MILLIS);
            flowing = false;
            for (Thread flow : flows) {
                flow.join();
            }
            xa.await("both hold the same: " + SEED, () -> same(xa, xb), SETTLES_SECONDS);
            there.check();
            back.check();
            assertThat(there.promised).hasSizeGreaterThan(KILLS);
        }
    }

    /** Half of the time all of a node, else its virtual machine alone or its database alone. */
    private static void kill(PracticeProcess victim, int way, Random chance) throws Exception {
        if (way == 3) {
            victim.killDatabase();
            return;
        }
        if (way == 2) {
            victim.killAlone();
        } else {
            victim.kill();
        }
        pause(chance.nextInt(300));
        synchronized (victim) {
            victim.start();
            victim.awaitReady();
        }
    }

    static boolean same(PracticeProcess one, PracticeProcess other) {
        try {
            String[] here = one.ask("link " + other.nation).split(" ");
            String[] there = other.ask("link " + one.nation).split(" ");
            return here[1].equals("0") && there[1].equals("0") && here[2].equals(there[3]) && here[3].equals(there[2]);
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
