package org.entente.protocol.simulation;

import java.util.random.RandomGenerator;

/**
 * How bad the days of one run are. Times are milliseconds of simulated time; shares lie between 0 and 1.
 *
 * @param nodes two to five
 * @param acts how many acts are signed
 * @param faultsMs how long things go wrong before they heal
 * @param loss share of letters that never arrive
 * @param doubling share of letters that arrive twice
 * @param damage share of letters that something alters on the way
 * @param delayMs usual delay of a letter
 * @param lateMs delay of a late letter, up to days
 * @param late share of late letters
 * @param crash chance that a process dies at a write
 * @param races chance that a slower process writes what it computed earlier
 * @param hostiles chance that a node is hostile
 * @param setBacks how many times a node is set back to a backup
 * @param parcelLimit entries in a parcel
 * @param realKeys Ed25519 in place of the keyed hash
 */
record Scenario(int nodes, int acts, long faultsMs, double loss, double doubling, double damage, long delayMs, long lateMs,
        double late, double crash, double races, double hostiles, int setBacks, int parcelLimit, boolean realKeys) {
    static final long SECOND_MS = 1_000;
    static final long HOUR_MS = 3600 * SECOND_MS;
    static final long DAY_MS = 24 * HOUR_MS;

    /** One run in so many uses real signatures, which cost a hundred times more than the keyed hash. */
    private static final int REAL_KEYS_ONE_IN = 50;

    static Scenario of(long seed, RandomGenerator random) {
        int nodes = pick(random, 2, 2, 2, 3, 3, 4, 5);
        long faults = pick(random, 60 * SECOND_MS, HOUR_MS, 6 * HOUR_MS, 6 * HOUR_MS, DAY_MS, 7 * DAY_MS);
        return new Scenario(
                nodes,
                pick(random, 5, 20, 40, 40, 80, 200),
                faults,
                pick(random, 0, 0.02, 0.1, 0.3),
                pick(random, 0, 0.05, 0.3),
                pick(random, 0, 0, 0.02, 0.1),
                pick(random, 5, 50, 2_000),
                pick(random, SECOND_MS, HOUR_MS, 3 * DAY_MS),
                pick(random, 0, 0.05, 0.3),
                pick(random, 0, 0.01, 0.05),
                pick(random, 0, 0.02, 0.1),
                pick(random, 0, 0, 0.3),
                pick(random, 0, 0, 1, 2),
                pick(random, 2, 8, 64, 512),
                Math.floorMod(seed, REAL_KEYS_ONE_IN) == 0);
    }

    private static int pick(RandomGenerator random, int... values) {
        return values[random.nextInt(values.length)];
    }

    private static long pick(RandomGenerator random, long... values) {
        return values[random.nextInt(values.length)];
    }

    private static double pick(RandomGenerator random, double... values) {
        return values[random.nextInt(values.length)];
    }

    /** How long a dead process stays dead: mostly seconds, sometimes hours. */
    long downtimeMs(RandomGenerator random) {
        return random.nextInt(5) == 0 ? random.nextLong(1, 2 * HOUR_MS) : random.nextLong(1, 10 * SECOND_MS);
    }
}
