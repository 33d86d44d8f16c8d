package org.entente.protocol.delivery;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.Digest;

/**
 * Which key signs at which position. A key entry is signed by the old key, and the new one is valid from the next position
 * on; so the log decides, and no clock.
 *
 * @param periods in the order of their positions; the first begins at 0
 */
public record SigningKeys(List<Period> periods) {
    /**
     * @param from first position at which the key signs
     * @param key its identifier
     */
    public record Period(long from, Digest key) {}

    public SigningKeys {
        periods = List.copyOf(periods);
        if (periods.isEmpty() || periods.getFirst().from() != 0 || periods.size() > Limits.KEYS) {
            throw new IllegalArgumentException("a direction has a key from its first position on");
        }
    }

    /** One key from the first position on. */
    public static SigningKeys startingWith(Digest key) {
        return new SigningKeys(List.of(new Period(0, key)));
    }

    /** The key that signs the entry at this position. */
    public Digest at(long position) {
        for (int i = periods.size() - 1; i > 0; i--) {
            if (periods.get(i).from() <= position) {
                return periods.get(i).key();
            }
        }
        return periods.getFirst().key();
    }

    /** The key that signs the checkpoint of this size: that of the last entry it covers. */
    public Digest atHead(long size) {
        return at(Math.max(size - 1, 0));
    }

    /** The key that signs at the end of the log. */
    public Digest latest() {
        return periods.getLast().key();
    }

    /** Whether the entry may stand at this position. */
    boolean accept(Entry entry, long position) {
        return at(position).equals(entry.signedBy()) && (entry.nextKey() == null || periods.size() < Limits.KEYS);
    }

    /** These keys after the entry at this position. */
    SigningKeys after(Entry entry, long position) {
        if (entry.nextKey() == null) {
            return this;
        }
        List<Period> grown = new ArrayList<>(periods);
        grown.add(new Period(position + 1, entry.nextKey()));
        return new SigningKeys(grown);
    }

    /** These keys as they were when the log had this size. */
    SigningKeys before(long size) {
        return new SigningKeys(periods.stream().filter(p -> p.from() <= size).toList());
    }

    /** The keys with which a new epoch begins: the last one, from its first position on. */
    SigningKeys carriedOver() {
        return startingWith(latest());
    }
}
