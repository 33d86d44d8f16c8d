package org.entente.protocol.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.VerifyKey;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * The keys of the nation that appends to one direction, in order, with the position from which each is valid.
 * Immutable: taking in a change gives a new book.
 *
 * @param nation whose keys
 * @param tenures oldest first; never empty
 */
public record KeyBook(Nation nation, List<Tenure> tenures) {
    /**
     * A key and the first position it is valid at.
     *
     * @param from position of the first entry this key may sign
     * @param key the key
     */
    public record Tenure(long from, VerifyKey key) {}

    public KeyBook {
        tenures = List.copyOf(tenures);
        if (tenures.isEmpty()) {
            throw new IllegalArgumentException("a book without a key");
        }
    }

    /** The book of a nation whose card names this key, from the beginning of a direction. */
    public static KeyBook starting(Nation nation, VerifyKey key) {
        return new KeyBook(nation, List.of(new Tenure(0, key)));
    }

    /** The key that must sign the entry at this position. */
    public VerifyKey keyAt(long position) {
        VerifyKey key = tenures.getFirst().key();
        for (Tenure tenure : tenures) {
            if (tenure.from() <= position) {
                key = tenure.key();
            }
        }
        return key;
    }

    /** The key that must sign the checkpoint over the first {@code size} entries: that of the last of them. */
    public VerifyKey keyForHead(long size) {
        return keyAt(Math.max(size - 1, 0));
    }

    /** The key in use now: signs receipts, rejections and cards. */
    public VerifyKey current() {
        return tenures.getLast().key();
    }

    /** A key of this nation by its thumbprint, past ones included, for what was signed in the past. */
    public Optional<VerifyKey> named(Digest id) {
        return tenures.stream().map(Tenure::key).filter(key -> key.id().equals(id)).findFirst();
    }

    /** Takes in the change that stands at this position; refused unless the key valid there signed it. */
    public KeyBook with(Signed<KeyChange> change, long position) throws Malformed {
        if (!change.content().nation().equals(nation)) {
            throw new Malformed(Reason.WRONG_NATION, "nation");
        }
        VerifyKey old = keyAt(position);
        if (position < tenures.getLast().from() || !change.content().old().equals(old.id())) {
            throw new Malformed(Reason.UNKNOWN_KEY, "old");
        }
        if (named(change.content().next().id()).isPresent()) {
            throw new Malformed(Reason.INCONSISTENT, "next");
        }
        change.verify(old);
        List<Tenure> longer = new ArrayList<>(tenures);
        longer.add(new Tenure(position + 1, change.content().next()));
        return new KeyBook(nation, longer);
    }
}
