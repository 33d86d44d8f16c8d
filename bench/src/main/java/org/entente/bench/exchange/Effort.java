package org.entente.bench.exchange;

/**
 * How long and how much is measured.
 *
 * @param warmActs every carrier does so many before anything counts: the same for all, or the slower would be measured cold
 * @param millis peers then repeat their work for so long with each number of senders
 * @param actsEach a node does so many for each sender: what it releases has to be prepared
 * @param drained and so many that had to wait
 */
public record Effort(int warmActs, long millis, int actsEach, int drained) {
    /** For the report. */
    public static final Effort FULL = new Effort(3_000, 15_000, 125, 5_000);

    /** Shows within a minute that everything works; its numbers are those of cold processes. */
    public static final Effort QUICK = new Effort(64, 1_500, 8, 128);

    private static final int FEWEST = 8;

    /** Few senders do more acts each, so that no run is over before it began. */
    int acts(int senders) {
        return actsEach * (senders < FEWEST ? 2 : senders);
    }
}
