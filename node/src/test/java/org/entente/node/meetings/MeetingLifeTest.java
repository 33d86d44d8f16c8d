package org.entente.node.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.protocol.matter.Side.OPENER;
import static org.entente.protocol.matter.Side.OTHER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.protocol.matter.LifeCycle;
import org.entente.protocol.matter.Row;
import org.entente.protocol.matter.Side;
import org.junit.jupiter.api.Test;

/** The table of the meeting, walked pair by pair. */
class MeetingLifeTest {
    private static final LifeCycle TABLE = MeetingLife.TABLE;

    /** What each side may do in each state, as the two ministries would say it. */
    private static final Map<String, List<Set<String>>> MAY = Map.ofEntries(
            Map.entry("NONE", List.of(Set.of("tell", "invite"), Set.of())),
            Map.entry("TOLD", List.of(Set.of("correct", "report"), Set.of("confirm", "dispute", "report"))),
            Map.entry("CONFIRMED", List.of(Set.of("correct", "report"), Set.of("dispute", "report"))),
            Map.entry("DISPUTED", List.of(Set.of("correct", "report"), Set.of("confirm", "dispute", "report"))),
            Map.entry("INVITED", List.of(Set.of("programme", "cancel"), Set.of("programme", "accept", "decline"))),
            Map.entry("ACCEPTED", List.of(Set.of("programme", "minutes", "cancel", "report"), Set.of("programme", "minutes", "cancel", "report"))),
            Map.entry("DECLINED", List.of(Set.of(), Set.of())),
            Map.entry("CANCELLED", List.of(Set.of("report"), Set.of("report"))),
            Map.entry("MINUTED", List.of(Set.of("minutes", "sign-minutes", "report"), Set.of("minutes", "sign-minutes", "report"))),
            Map.entry("SIGNED_BY_OPENER", List.of(Set.of("report"), Set.of("minutes", "sign-minutes", "report"))),
            Map.entry("SIGNED_BY_OTHER", List.of(Set.of("minutes", "sign-minutes", "report"), Set.of("report"))),
            Map.entry("MINUTES_SIGNED", List.of(Set.of("report"), Set.of("report"))));

    @Test
    void each_side_may_do_in_each_state_what_the_two_agreed_and_nothing_else() {
        assertThat(TABLE.states()).isEqualTo(MAY.keySet());
        MAY.forEach((state, sides) -> {
            assertThat(TABLE.allowed(state, OPENER)).as(state).containsExactlyInAnyOrderElementsOf(sides.getFirst());
            assertThat(TABLE.allowed(state, OTHER)).as(state).containsExactlyInAnyOrderElementsOf(sides.getLast());
        });
    }

    private static String walk(Object... steps) {
        String state = TABLE.initial();
        for (int i = 0; i < steps.length; i += 2) {
            state = TABLE.row(state, (String) steps[i], (Side) steps[i + 1]).map(Row::next).orElseThrow();
        }
        return state;
    }

    @Test
    void minutes_are_signed_by_both_in_either_order() {
        assertThat(walk("invite", OPENER, "accept", OTHER, "minutes", OTHER, "sign-minutes", OTHER, "sign-minutes", OPENER)).isEqualTo("MINUTES_SIGNED");
        assertThat(walk("invite", OPENER, "accept", OTHER, "minutes", OPENER, "sign-minutes", OPENER, "sign-minutes", OTHER)).isEqualTo("MINUTES_SIGNED");
    }

    @Test
    void new_minutes_take_a_signature_off_the_old_ones_and_signed_minutes_are_final() {
        assertThat(walk("invite", OPENER, "accept", OTHER, "minutes", OPENER, "sign-minutes", OPENER, "minutes", OTHER)).isEqualTo("MINUTED");
        assertThat(TABLE.row("MINUTES_SIGNED", "minutes", OPENER)).isEmpty();
        assertThat(TABLE.row("SIGNED_BY_OPENER", "minutes", OPENER)).as("nobody changes under his own signature").isEmpty();
    }

    @Test
    void what_crosses_has_a_meaning() {
        assertThat(TABLE.row("MINUTED", "cancel", OTHER)).hasValueSatisfying(row -> {
            assertThat(row.meaning()).isEqualTo(Row.Meaning.CROSSES);
            assertThat(row.next()).as("it was held").isEqualTo("MINUTED");
        });
        assertThat(TABLE.row("DECLINED", "cancel", OPENER)).map(Row::next).hasValue("CANCELLED");
        assertThat(TABLE.row("CANCELLED", "cancel", OTHER)).map(Row::next).hasValue("CANCELLED");
    }

    @Test
    void whoever_must_act_is_the_other_side_until_he_has() {
        assertThat(MeetingLife.mustAct("INVITED")).hasValue(OTHER);
        assertThat(MeetingLife.mustAct("SIGNED_BY_OTHER")).hasValue(OPENER);
        assertThat(MeetingLife.mustAct("TOLD")).hasValue(OTHER);
        assertThat(MeetingLife.mustAct("MINUTES_SIGNED")).isEmpty();
    }
}
