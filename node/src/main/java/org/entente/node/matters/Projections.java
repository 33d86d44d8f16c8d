package org.entente.node.matters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.node.exchange.PartVault;
import org.entente.protocol.Digest;
import org.entente.protocol.matter.Effect;
import org.entente.protocol.matter.Standing;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Tells the projections of a kind what took effect; where acts crossed, the whole matter is read again in its order. */
final class Projections {
    private final Map<String, List<Projection>> byKind = new HashMap<>();
    private final PartVault vault;

    Projections(List<Projection> all, PartVault vault) {
        this.vault = vault;
        all.forEach(one -> one.kinds().forEach(kind -> byKind.merge(kind, List.of(one),
                (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream()).toList())));
    }

    /** One act that was just placed, with its body. */
    record Placed(HeldAct act, ObjectNode body) {}

    /**
     * What was placed in one matter by one transaction, in the order in which it was placed.
     *
     * @param thread with these acts in it
     */
    void placed(JdbcTemplate here, Matter matter, MatterThread thread, List<Placed> fresh) {
        List<Projection> mine = byKind.getOrDefault(matter.kind(), List.of());
        if (mine.isEmpty()) {
            return;
        }
        List<Digest> effective = effective(thread.standing());
        List<Placed> counting = fresh.stream().filter(placed -> effective.contains(placed.act().digest())).toList();
        List<Digest> last = counting.stream().map(placed -> placed.act().digest()).toList();
        int before = effective.size() - last.size();
        if (before >= 0 && effective.subList(before, effective.size()).equals(last) && thread.undisturbed()) {
            mine.forEach(one -> counting.forEach(placed -> one.taken(here, matter, placed.act(), placed.body())));
        } else {
            again(here, matter, thread, fresh);
        }
    }

    /** Reads a matter from its first act. */
    void again(JdbcTemplate here, Matter matter, MatterThread thread, List<Placed> fresh) {
        Map<Digest, ObjectNode> known = new HashMap<>();
        fresh.forEach(placed -> known.put(placed.act().digest(), placed.body()));
        List<Projection> mine = byKind.getOrDefault(matter.kind(), List.of());
        mine.forEach(one -> one.clear(here, matter.id()));
        for (Digest digest : effective(thread.standing())) {
            ObjectNode body = known.containsKey(digest) ? known.get(digest) : vault.open(digest, 0).flatMap(Bodies::read).orElse(null);
            if (body != null) {
                mine.forEach(one -> one.taken(here, matter, thread.held(digest), body));
            }
        }
    }

    /** Forgets what any module's tables say of a matter. */
    void clear(JdbcTemplate here, UUID matter) {
        byKind.values().stream().flatMap(List::stream).distinct().forEach(one -> one.clear(here, matter));
    }

    private static List<Digest> effective(Standing standing) {
        return standing.placed().stream().filter(placed -> placed.effect() == Effect.EFFECTIVE)
                .map(placed -> placed.step().digest()).toList();
    }
}
