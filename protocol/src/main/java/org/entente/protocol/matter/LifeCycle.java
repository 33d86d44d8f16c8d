package org.entente.protocol.matter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The life-cycle of a kind of matter as one table. Code, diagram and tests come from the same rows.
 *
 * <p>Two acts cross when neither author had seen the other's. Then the one that stands earlier in {@code precedence}
 * counts first. The constructor proves that every crossing has a meaning: for each state in which both sides may act,
 * the second act finds a row in the state the first one led to. A table that leaves one out is refused with a message
 * that names it, so a gap is found when the kind is written and not on the day two acts cross.
 */
public final class LifeCycle {
    private final String kind;
    private final String initial;
    private final List<String> precedence;
    private final List<Row> rows;
    private final Map<Key, Row> byKey;

    private record Key(String state, String act, Side side) {}

    /**
     * @param kind name of the kind, such as {@code request}
     * @param initial the state of a matter without acts
     * @param precedence all acts; of two that cross, the earlier in this list counts first
     * @param rows the table; each (state, act, side) at most once
     */
    public LifeCycle(String kind, String initial, List<String> precedence, List<Row> rows) {
        this.kind = kind;
        this.initial = initial;
        this.precedence = List.copyOf(precedence);
        this.rows = List.copyOf(rows);
        Map<Key, Row> index = new LinkedHashMap<>();
        for (Row row : rows) {
            if (!precedence.contains(row.act())) {
                throw new IllegalArgumentException(kind + ": no precedence for act " + row.act());
            }
            if (index.put(new Key(row.state(), row.act(), row.side()), row) != null) {
                throw new IllegalArgumentException(kind + ": two rows for " + row.state() + ", " + row.act() + ", " + row.side());
            }
        }
        this.byKey = Collections.unmodifiableMap(index);
        requireEveryCrossingHasAMeaning();
    }

    private void requireEveryCrossingHasAMeaning() {
        for (Row ours : rows) {
            for (Row theirs : rows) {
                boolean bothMayAct = ours.state().equals(theirs.state())
                        && ours.side() != theirs.side()
                        && ours.meaning() == Row.Meaning.MOVES
                        && theirs.meaning() == Row.Meaning.MOVES;
                if (bothMayAct && counts(ours.act()) <= counts(theirs.act()) && row(ours.next(), theirs.act(), theirs.side()).isEmpty()) {
                    throw new IllegalArgumentException("%s: in state %s, %s by %s may cross %s by %s, but state %s has no row for it"
                            .formatted(kind, ours.state(), ours.act(), ours.side(), theirs.act(), theirs.side(), ours.next()));
                }
            }
        }
    }

    public String kind() {
        return kind;
    }

    public String initial() {
        return initial;
    }

    public List<Row> rows() {
        return rows;
    }

    /** All acts, in the order in which crossing ones count. */
    public List<String> acts() {
        return precedence;
    }

    public Set<String> states() {
        Set<String> states = new LinkedHashSet<>();
        states.add(initial);
        rows.forEach(row -> states.add(row.next()));
        return states;
    }

    /** The row for this step, of either meaning. */
    public Optional<Row> row(String state, String act, Side side) {
        return Optional.ofNullable(byKey.get(new Key(state, act, side)));
    }

    /** Whether this side may draft this act while it sees the matter in this state. */
    public boolean allows(String state, String act, Side side) {
        return row(state, act, side).filter(row -> row.meaning() == Row.Meaning.MOVES).isPresent();
    }

    /** What this side may do next. */
    public List<String> allowed(String state, Side side) {
        return precedence.stream().filter(act -> allows(state, act, side)).toList();
    }

    /** Place of an act in the order in which crossing acts count; unknown acts come last. */
    int counts(String act) {
        int place = precedence.indexOf(act);
        return place < 0 ? precedence.size() : place;
    }

    /** The table as a Mermaid state diagram; crossings are left out, they have a table of their own. */
    public String diagram() {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n    [*] --> ").append(initial).append('\n');
        rows.stream().filter(row -> row.meaning() == Row.Meaning.MOVES).forEach(row -> text.append("    %s --> %s : %s (%s)%n"
                .formatted(row.state(), row.next(), row.act(), row.side().name().toLowerCase(java.util.Locale.ROOT))));
        return text.toString();
    }
}
