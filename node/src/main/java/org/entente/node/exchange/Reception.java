package org.entente.node.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.protocol.Digest;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.delivery.Entry;
import org.entente.protocol.delivery.Inbox;
import org.entente.protocol.head.Direction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The inbox as the delivery machine sees it while one parcel is taken in. The machine asks for one entry after the other;
 * at the first one all that follow are taken in together, because it asks only once the whole parcel holds.
 */
final class Reception extends StoredHistory implements Inbox {
    private final TakingIn takingIn;
    private final Direction direction;
    private final long first;
    private final Instant at;
    private final List<Carried> carried;
    private final Supplier<Set<Digest>> known;
    private final Map<Digest, Admitted> admitted = new HashMap<>();

    /**
     * @param known which of those carried are kept already, read under the direction's lock
     * @param first position of the parcel's first entry; {@link ArrivedAct#OUTSIDE} for one outside the ledger
     */
    Reception(
            JdbcClient database,
            int row,
            TakingIn takingIn,
            Direction direction,
            long first,
            List<Carried> carried,
            Supplier<Set<Digest>> known,
            Instant at) {
        super(database, row);
        this.takingIn = takingIn;
        this.direction = direction;
        this.first = first;
        this.carried = carried;
        this.known = known;
        this.at = at;
    }

    @Override
    public Outcome admit(Entry entry) {
        if (!admitted.containsKey(entry.digest())) {
            int begin = indexOf(entry.digest());
            List<TakingIn.Placed> fresh = new ArrayList<>();
            Set<Digest> seen = new HashSet<>();
            for (int i = begin; i < carried.size(); i++) {
                if (seen.add(carried.get(i).digest())) {
                    fresh.add(new TakingIn.Placed(carried.get(i), first < 0 ? first : first + i));
                }
            }
            admitted.putAll(takingIn.takeIn(direction, fresh, at, kept()));
        }
        return admitted(entry.digest()).outcome();
    }

    @Override
    public void readmit(Entry entry, Outcome receipted) {
        if (!admitted.containsKey(entry.digest())) {
            Carried lost = carried.get(indexOf(entry.digest()));
            admitted.put(entry.digest(), takingIn.takeInAgain(direction, new TakingIn.Placed(lost, first + indexOf(entry.digest())), receipted, at, kept()));
        }
    }

    private Set<Digest> kept() {
        Set<Digest> kept = new HashSet<>(known.get());
        kept.addAll(admitted.keySet());
        return kept;
    }

    /** What became of an entry of this parcel. */
    Admitted admitted(Digest digest) {
        Admitted found = admitted.get(digest);
        if (found == null) {
            throw new IllegalStateException("not taken in: " + digest);
        }
        return found;
    }

    /** Whether exactly these were taken in: the machine must not leave any behind once it began. */
    boolean tookIn(Set<Digest> appended) {
        return admitted.keySet().equals(appended);
    }

    Instant at() {
        return at;
    }

    private int indexOf(Digest digest) {
        for (int i = 0; i < carried.size(); i++) {
            if (carried.get(i).digest().equals(digest)) {
                return i;
            }
        }
        throw new IllegalStateException("not in this parcel: " + digest);
    }
}
