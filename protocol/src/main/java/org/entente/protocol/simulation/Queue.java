package org.entente.protocol.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;

/** Which of the waiting entries get positions next. */
final class Queue {
    private Queue() {}

    /**
     * In the order of commit; urgent acts that travelled outside the ledger first, but never past a key entry, since the
     * position decides which key signs.
     */
    static List<Digest> next(Stored stored, Nation partner, int limit) {
        Set<Digest> outside = stored.outside.getOrDefault(partner, Set.of());
        List<Digest> batch = new ArrayList<>();
        List<Digest> stretch = new ArrayList<>();
        for (Digest digest : stored.waiting.get(partner)) {
            stretch.add(digest);
            if (stored.headers.get(digest).content() instanceof Content.KeyChange) {
                break;
            }
        }
        boolean keyLast = !stretch.isEmpty()
                && stored.headers.get(stretch.getLast()).content() instanceof Content.KeyChange;
        List<Digest> acts = keyLast ? stretch.subList(0, stretch.size() - 1) : stretch;
        acts.stream().sorted(Comparator.comparing(d -> outside.contains(d) ? 0 : 1)).forEach(batch::add);
        if (keyLast) {
            batch.add(stretch.getLast());
        }
        return batch.size() > limit ? List.copyOf(batch.subList(0, limit)) : batch;
    }
}
