package org.entente.protocol.simulation;

import java.util.Locale;

/**
 * Runs the simulator from the command line until so many acts were signed: {@code --acts N --seed S}. Prints progress and
 * at the end one line of JSON; a broken promise ends it with status 1 and the command that shows it again.
 */
public final class Simulate {
    private static final long DEFAULT_ACTS = 100_000;
    private static final int PROGRESS_STEPS = 20;

    private Simulate() {}

    public static void main(String[] arguments) {
        long acts = option(arguments, "--acts", DEFAULT_ACTS);
        long seed = option(arguments, "--seed", 1);
        System.exit(simulate(acts, seed, System.nanoTime()) ? 0 : 1);
    }

    private static boolean simulate(long wanted, long firstSeed, long startNanos) {
        Totals totals = new Totals();
        long nextProgress = wanted / PROGRESS_STEPS;
        for (long seed = firstSeed; totals.acts < wanted; seed++) {
            try {
                totals.add(Simulation.run(seed));
            } catch (RuntimeException broken) {
                System.out.println("Seed " + seed + ": " + broken.getMessage());
                broken.printStackTrace(System.out);
                System.out.println("Show it again: ./entente test --simulate 1 --seed " + seed);
                System.out.println(totals.json(seconds(startNanos), false));
                return false;
            }
            if (totals.acts >= nextProgress) {
                System.out.printf(Locale.ROOT, "%,d of %,d acts, %,d seeds, %.0f s%n", totals.acts, wanted, totals.seeds,
                        seconds(startNanos));
                nextProgress += Math.max(1, wanted / PROGRESS_STEPS);
            }
        }
        System.out.println(totals.json(seconds(startNanos), true));
        return true;
    }

    private static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private static long option(String[] arguments, String name, long otherwise) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return Long.parseLong(arguments[i + 1]);
            }
        }
        return otherwise;
    }

    private static final class Totals {
        private long acts;
        private long seeds;
        private long receipts;
        private long letters;
        private long freezes;
        private long forks;
        private long epochs;

        private void add(Simulation.Report report) {
            seeds++;
            acts += report.acts();
            receipts += report.receipts();
            letters += report.letters();
            freezes += report.freezes();
            forks += report.forks();
            epochs += report.epochs();
        }

        private String json(double seconds, boolean ok) {
            return String.format(Locale.ROOT,
                    "{\"simulation\":\"delivery\",\"ok\":%b,\"acts\":%d,\"seeds\":%d,\"receipts\":%d,\"letters\":%d,"
                            + "\"freezes\":%d,\"forks\":%d,\"epochs\":%d,\"seconds\":%.1f}",
                    ok, acts, seeds, receipts, letters, freezes, forks, epochs, seconds);
        }
    }
}
