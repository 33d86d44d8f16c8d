package org.entente.protocol.ledger;

import org.entente.protocol.Nation;

/**
 * One way between two nations during one epoch; each direction is one append-only log that both hold.
 *
 * @param from the nation whose acts these are and who gives them their positions
 * @param to the nation that receives and receipts them
 * @param epoch from 1; the next begins when two people, one per nation, close this one
 */
public record Direction(Nation from, Nation to, int epoch) {
    /** More epochs than two nations could open by hand in a century; keeps an origin short. */
    public static final int MAX_EPOCH = 1_000_000;

    public Direction {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a direction joins two nations");
        }
        if (epoch < 1 || epoch > MAX_EPOCH) {
            throw new IllegalArgumentException("no epoch " + epoch);
        }
    }

    /** The name of this log on its checkpoints. */
    public String origin() {
        return "entente/" + from + "/" + to + "/" + epoch;
    }

    /** The same way in the epoch after this one. */
    public Direction next() {
        return new Direction(from, to, epoch + 1);
    }
}
