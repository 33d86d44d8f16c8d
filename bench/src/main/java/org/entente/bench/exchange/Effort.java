package org.entente.bench.exchange;

/**
 * How long and how much is measured.
 *
 * @param warmMillis peers repeat their work for so long before anything counts
 * @param millis and then for so long with each number of senders
 * @param warmActs a node does so many before anything counts: its database too has to be warm
 * @param actsEach then so many for each sender, which is where the number is settled
 * @param drained and so many that had to wait
 */
public record Effort(long warmMillis, long millis, int warmActs, int actsEach, int drained) {
    /** For the report. */
    public static final Effort FULL = new Effort(20_000, 15_000, 3_000, 125, 5_000);

    /** Shows within a minute that everything works; its numbers are those of cold processes. */
    public static final Effort QUICK = new Effort(1_500, 1_500, 64, 8, 128);

    private static final int FEWEST = 8;

    /** Few senders do more acts each, so that no run is over before it began. */
    int acts(int senders) {
        return actsEach * (senders < FEWEST ? 2 : senders);
    }
}
