package org.entente.node.matters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.node.matters.Matter.MustAct;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.matter.Effect;
import org.entente.protocol.matter.MatterGraph;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.matter.Side;
import org.entente.protocol.matter.Standing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The acts of one matter in memory while one more is placed; knows nothing of the database. */
final class MatterThread {
    private final Kind kind;
    private final MatterId id;
    private final Nation own;
    private final Map<Digest, HeldAct> acts = new LinkedHashMap<>();
    private boolean disturbed;
    private final java.util.Set<Digest> before = new java.util.HashSet<>();

    MatterThread(Kind kind, MatterId id, Nation own, List<HeldAct> held) {
        this.kind = kind;
        this.id = id;
        this.own = own;
        held.forEach(act -> {
            acts.put(act.digest(), act);
            before.add(act.digest());
        });
    }

    Standing standing() {
        MatterGraph graph = new MatterGraph(id);
        acts.values().forEach(act -> graph.add(act.step()));
        return graph.standing(kind.lifeCycle());
    }

    Side side(Nation nation) {
        return nation.equals(id.opener()) ? Side.OPENER : Side.OTHER;
    }

    /** What the next act of ours names as seen. */
    Set<Digest> tips() {
        return standing().tips();
    }

    /** What our side may do now. */
    List<String> allowed() {
        return kind.lifeCycle().allowed(standing().state(), side(own));
    }

    Optional<HeldAct> opening() {
        return acts.values().stream().filter(act -> kind.openings().contains(act.act())).findFirst();
    }

    /** Places an act; the effect is what the graph says once it is in it. */
    Effect place(HeldAct act) {
        acts.put(act.digest(), act);
        return effectOf(act.digest());
    }

    void forget(Digest act) {
        acts.remove(act);
    }

    private Effect effectOf(Digest digest) {
        return standing().placed().stream()
                .filter(placed -> placed.step().digest().equals(digest))
                .map(Standing.Placed::effect)
                .findFirst()
                .orElse(Effect.WAITING);
    }

    /** The acts whose effect is another than the stored one: a crossing act can change what others did. */
    List<HeldAct> changed() {
        List<HeldAct> changed = new ArrayList<>();
        for (Standing.Placed placed : standing().placed()) {
            HeldAct act = acts.get(placed.step().digest());
            if (act.effect() != placed.effect()) {
                HeldAct now = act.with(placed.effect());
                acts.put(now.digest(), now);
                changed.add(now);
                disturbed |= before.contains(now.digest());
            }
        }
        return changed;
    }

    MustAct mustAct(String state) {
        return kind.mustAct(state)
                .map(side -> side == side(own) ? MustAct.WE : MustAct.THEY)
                .orElse(MustAct.NOBODY);
    }

    /**
     * What somebody who names these acts as seen had before him and what takes effect, in the order in which it counts.
     *
     * @param bodies of acts; an act whose body is gone says nothing
     */
    List<Kind.Past> past(Collection<Digest> seen, Function<Digest, @Nullable ObjectNode> bodies) {
        List<Kind.Past> past = new ArrayList<>();
        for (HeldAct act : effective(seen)) {
            ObjectNode body = bodies.apply(act.digest());
            if (body != null) {
                past.add(new Kind.Past(act.act(), act.authority(), body));
            }
        }
        return past;
    }

    private List<HeldAct> effective(Collection<Digest> seen) {
        java.util.Set<Digest> known = new java.util.HashSet<>();
        java.util.ArrayDeque<Digest> open = new java.util.ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            HeldAct act = acts.get(open.remove());
            if (act != null && known.add(act.digest())) {
                open.addAll(act.seen());
            }
        }
        return standing().placed().stream()
                .filter(placed -> placed.effect() == Effect.EFFECTIVE && known.contains(placed.step().digest()))
                .map(placed -> acts.get(placed.step().digest())).toList();
    }

    HeldAct held(Digest act) {
        return acts.get(act);
    }

    /** Whether no act has changed what another one did since this thread was read. */
    boolean undisturbed() {
        return !disturbed;
    }

    int size() {
        return acts.size();
    }

    int strictest() {
        return acts.values().stream().mapToInt(HeldAct::handling).max().orElse(0);
    }
}
