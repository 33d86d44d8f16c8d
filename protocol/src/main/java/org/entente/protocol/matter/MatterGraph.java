package org.entente.protocol.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;

/**
 * The acts of one matter and what follows from them.
 *
 * <p>An act names the acts its author had seen, so the acts form a graph without cycles (a digest cannot be named before
 * it exists). {@link #standing} walks this graph in the one order that the graph itself fixes: an act comes after all
 * it has seen; of several that could come next, the one whose name stands earlier in the table's precedence, then the
 * one with the smaller digest. No clock and no order of arrival enters, so two nodes with the same headers cannot
 * disagree. The price is that an act which arrives late may take its place before others; its page says so.
 *
 * <p>A hostile author can leave out acts he has seen, to pretend a crossing. He gains nothing: his act still meets a
 * row of the table, and the receipts prove what he had received.
 */
public final class MatterGraph {
    /** More acts than any matter has; bounds the work a hostile partner can cause. */
    public static final int MAX_ACTS = 10_000;

    private final MatterId matter;
    private final Map<Digest, Step> steps = new LinkedHashMap<>();

    public MatterGraph(MatterId matter) {
        this.matter = matter;
    }

    /** Adds an act; adding it again changes nothing. */
    public MatterGraph add(Step step) {
        if (steps.size() >= MAX_ACTS && !steps.containsKey(step.digest())) {
            throw new IllegalStateException("a matter has at most " + MAX_ACTS + " acts");
        }
        steps.putIfAbsent(step.digest(), step);
        return this;
    }

    /** Which side of this matter a nation is on. */
    public Side side(Nation nation) {
        return nation.equals(matter.opener()) ? Side.OPENER : Side.OTHER;
    }

    /** How the matter stands by this table. */
    public Standing standing(LifeCycle table) {
        Walk walk = new Walk(table);
        walk.all();
        List<Standing.Placed> placed = new ArrayList<>(walk.placed.values());
        steps.values().stream()
                .filter(step -> !walk.placed.containsKey(step.digest()))
                .sorted(Comparator.comparing(Step::digest))
                .forEach(step -> placed.add(new Standing.Placed(step, Effect.WAITING, walk.state, walk.state)));
        return new Standing(walk.state, List.copyOf(placed), tips(walk.placed));
    }

    private static Set<Digest> tips(Map<Digest, Standing.Placed> placed) {
        Set<Digest> tips = new TreeSet<>(placed.keySet());
        placed.values().forEach(each -> tips.removeAll(each.step().seen()));
        return tips;
    }

    /** The state the author of this act saw, by what he names. */
    private String viewOf(Step step, LifeCycle table) {
        MatterGraph view = new MatterGraph(matter);
        ancestors(step).forEach(view::add);
        Walk walk = new Walk(view, table);
        walk.all();
        return walk.state;
    }

    private List<Step> ancestors(Step step) {
        Set<Digest> known = new HashSet<>();
        List<Digest> open = new ArrayList<>(step.seen());
        List<Step> found = new ArrayList<>();
        while (!open.isEmpty()) {
            Digest next = open.removeLast();
            Step ancestor = steps.get(next);
            if (ancestor != null && known.add(next)) {
                found.add(ancestor);
                open.addAll(ancestor.seen());
            }
        }
        return found;
    }

    /** One pass in the order the graph fixes. */
    private final class Walk {
        private final LifeCycle table;
        private final MatterGraph graph;
        private final Map<Digest, Standing.Placed> placed = new LinkedHashMap<>();
        private String state;

        Walk(LifeCycle table) {
            this(MatterGraph.this, table);
        }

        Walk(MatterGraph graph, LifeCycle table) {
            this.graph = graph;
            this.table = table;
            this.state = table.initial();
        }

        void all() {
            Map<Digest, Integer> open = new HashMap<>();
            Map<Digest, List<Step>> followers = new HashMap<>();
            PriorityQueue<Step> ready = new PriorityQueue<>(
                    Comparator.<Step>comparingInt(step -> table.counts(step.act())).thenComparing(Step::digest));
            for (Step step : graph.steps.values()) {
                open.put(step.digest(), step.seen().size());
                step.seen().forEach(seen -> followers.computeIfAbsent(seen, none -> new ArrayList<>()).add(step));
                if (step.seen().isEmpty()) {
                    ready.add(step);
                }
            }
            while (!ready.isEmpty()) {
                Step step = ready.remove();
                place(step);
                for (Step follower : followers.getOrDefault(step.digest(), List.of())) {
                    if (open.merge(follower.digest(), -1, Integer::sum) == 0) {
                        ready.add(follower);
                    }
                }
            }
        }

        private void place(Step step) {
            String before = state;
            Side side = side(step.author());
            Optional<Row> row = table.row(before, step.act(), side);
            String seenState = sawAllPlaced(step) ? before : viewOf(step, table);
            Effect effect;
            if (!table.allows(seenState, step.act(), side)) {
                effect = Effect.NOT_ALLOWED;
            } else if (row.isPresent() && row.get().meaning() == Row.Meaning.MOVES) {
                effect = Effect.EFFECTIVE;
            } else {
                effect = Effect.CROSSED;
            }
            if (effect != Effect.NOT_ALLOWED && row.isPresent()) {
                state = row.get().next();
            }
            placed.put(step.digest(), new Standing.Placed(step, effect, before, state));
        }

        /** The common case, a matter without crossings: then the author's view is the walk's own state. */
        private boolean sawAllPlaced(Step step) {
            return tips(placed).equals(step.seen());
        }
    }
}
