package org.entente.node.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.protocol.matter.Side.OPENER;
import static org.entente.protocol.matter.Side.OTHER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.protocol.matter.LifeCycle;
import org.entente.protocol.matter.Row;
import org.junit.jupiter.api.Test;

/** The table of courses, donations and projects, walked pair by pair. */
class PlannedLifeTest {
    private static final LifeCycle TABLE = PlannedLife.table("course");

    private static final Map<String, List<Set<String>>> MAY = Map.of(
            "NONE", List.of(Set.of("tell", "plan"), Set.of()),
            "TOLD", List.of(Set.of("correct", "report"), Set.of("confirm", "dispute", "report")),
            "CONFIRMED", List.of(Set.of("correct", "report"), Set.of("dispute", "report")),
            "DISPUTED", List.of(Set.of("correct", "report"), Set.of("confirm", "dispute", "report")),
            "PLANNED", List.of(Set.of("cancel"), Set.of("agree", "decline")),
            "AGREED", List.of(Set.of("cancel", "report"), Set.of("cancel", "report")),
            "DECLINED", List.of(Set.of(), Set.of()),
            "CANCELLED", List.of(Set.of("report"), Set.of("report")));

    @Test
    void each_side_may_do_in_each_state_what_the_two_agreed_and_nothing_else() {
        assertThat(TABLE.states()).isEqualTo(MAY.keySet());
        MAY.forEach((state, sides) -> {
            assertThat(TABLE.allowed(state, OPENER)).as(state).containsExactlyInAnyOrderElementsOf(sides.getFirst());
            assertThat(TABLE.allowed(state, OTHER)).as(state).containsExactlyInAnyOrderElementsOf(sides.getLast());
        });
    }

    @Test
    void a_cancellation_ends_what_it_crosses() {
        assertThat(TABLE.row("AGREED", "cancel", OPENER)).as("an agreement counts first").map(Row::next).hasValue("CANCELLED");
        assertThat(TABLE.row("DECLINED", "cancel", OPENER)).map(Row::meaning).hasValue(Row.Meaning.CROSSES);
        assertThat(PlannedLife.mustAct("PLANNED")).hasValue(OTHER);
        assertThat(PlannedLife.mustAct("AGREED")).isEmpty();
    }
}
