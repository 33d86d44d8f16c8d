package org.entente.node.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.matter.Effect;
import org.entente.protocol.matter.LifeCycle;
import org.entente.protocol.matter.MatterGraph;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.matter.Row;
import org.entente.protocol.matter.Side;
import org.entente.protocol.matter.Standing;
import org.entente.protocol.matter.Step;
import org.junit.jupiter.api.Test;

/** The table of a request: the code, the diagram and these walks come from the same rows. */
class RequestLifeTest {
    private static final LifeCycle TABLE = RequestLife.TABLE;
    private static final Nation VN = new Nation("VN");
    private static final Nation LA = new Nation("LA");
    private static final MatterId MATTER = MatterId.open(VN, Instant.EPOCH, new Random(1));

    private static Step step(String act, Side side, List<Step> seen) {
        Set<Digest> tips = seen.stream().map(Step::digest).collect(Collectors.toSet());
        Nation author = side == Side.OPENER ? VN : LA;
        byte[] bytes = (act + author + tips.stream().sorted().toList()).getBytes(StandardCharsets.UTF_8);
        return new Step(Digest.over(bytes), act, author, tips);
    }

    private static Standing standing(List<Step> steps) {
        MatterGraph graph = new MatterGraph(MATTER);
        steps.forEach(graph::add);
        return graph.standing(TABLE);
    }

    /** The shortest way into a state, by steps that each side may take. */
    private static List<Step> wayTo(String state) {
        List<List<Step>> ways = new ArrayList<>(List.of(List.of()));
        Set<String> met = new java.util.HashSet<>(Set.of(TABLE.initial()));
        for (int i = 0; i < ways.size(); i++) {
            List<Step> way = ways.get(i);
            String at = standing(way).state();
            if (at.equals(state)) {
                return way;
            }
            for (Row row : TABLE.rows()) {
                if (row.state().equals(at) && row.meaning() == Row.Meaning.MOVES && met.add(row.next())) {
                    List<Step> longer = new ArrayList<>(way);
                    longer.add(step(row.act(), row.side(), way.isEmpty() ? List.of() : List.of(way.getLast())));
                    ways.add(longer);
                }
            }
        }
        throw new AssertionError("no way to " + state);
    }

    @Test
    void every_pair_of_state_and_act_does_on_each_side_what_the_table_says_and_nothing_else() {
        int allowed = 0;
        for (String state : TABLE.states()) {
            List<Step> way = wayTo(state);
            for (String act : TABLE.acts()) {
                for (Side side : Side.values()) {
                    List<Step> taken = new ArrayList<>(way);
                    taken.add(step(act, side, way.isEmpty() ? List.of() : List.of(way.getLast())));
                    Standing after = standing(taken);
                    boolean moves = TABLE.allows(state, act, side);
                    allowed += moves ? 1 : 0;
                    assertThat(after.placed().getLast().effect()).as("%s, %s by %s", state, act, side)
                            .isEqualTo(moves ? Effect.EFFECTIVE : Effect.NOT_ALLOWED);
                    assertThat(after.state()).isEqualTo(moves ? TABLE.row(state, act, side).orElseThrow().next() : state);
                }
            }
        }
        assertThat(allowed).isEqualTo((int) TABLE.rows().stream().filter(row -> row.meaning() == Row.Meaning.MOVES).count());
    }

    @Test
    void every_crossing_ends_in_one_state_in_whatever_order_the_two_acts_arrive() {
        for (Row ours : TABLE.rows()) {
            for (Row theirs : TABLE.rows()) {
                boolean cross = ours.state().equals(theirs.state()) && ours.side() == Side.OPENER && theirs.side() == Side.OTHER
                        && ours.meaning() == Row.Meaning.MOVES && theirs.meaning() == Row.Meaning.MOVES && !ours.state().equals(TABLE.initial());
                if (cross) {
                    List<Step> way = wayTo(ours.state());
                    Step one = step(ours.act(), Side.OPENER, List.of(way.getLast()));
                    Step other = step(theirs.act(), Side.OTHER, List.of(way.getLast()));
                    List<Step> first = new ArrayList<>(way);
                    first.addAll(List.of(one, other));
                    List<Step> second = new ArrayList<>(way);
                    second.addAll(List.of(other, one));
                    assertThat(standing(first)).as("%s: %s and %s", ours.state(), ours.act(), theirs.act()).isEqualTo(standing(second));
                }
            }
        }
    }

    @Test
    void an_answer_that_crosses_a_withdrawal_stays_without_effect() {
        List<Step> way = wayTo(RequestLife.ASKED);
        List<Step> acts = new ArrayList<>(way);
        acts.add(step("answer", Side.OTHER, way));
        acts.add(step("withdraw", Side.OPENER, way));
        Standing standing = standing(acts);
        assertThat(standing.state()).isEqualTo(RequestLife.WITHDRAWN);
        assertThat(standing.placed().getLast().effect()).isEqualTo(Effect.CROSSED);
    }

    @Test
    void an_answer_that_crosses_the_closing_is_not_lost() {
        List<Step> way = wayTo(RequestLife.PART_ANSWERED);
        List<Step> acts = new ArrayList<>(way);
        acts.add(step("close", Side.OPENER, List.of(way.getLast())));
        acts.add(step("answer", Side.OTHER, List.of(way.getLast())));
        Standing standing = standing(acts);
        assertThat(standing.state()).isEqualTo(RequestLife.CLOSED);
        assertThat(standing.placed()).extracting(Standing.Placed::effect).containsOnly(Effect.EFFECTIVE);
    }

    @Test
    void the_diagram_in_the_docs_is_drawn_from_the_table() throws IOException {
        Path file = root().resolve("docs").resolve("life-cycle-request.md");
        String drawn = "# The life of a request\n\nDrawn from `RequestLife` by `RequestLifeTest`; `-Dentente.docs=write` writes it again.\n\n```mermaid\n"
                + TABLE.diagram() + "```\n\nWhat can only come about because two acts crossed:\n\n| state | act | by | state after |\n|---|---|---|---|\n"
                + TABLE.rows().stream().filter(row -> row.meaning() == Row.Meaning.CROSSES)
                        .map(row -> "| " + row.state() + " | " + row.act() + " | " + row.side().name().toLowerCase(java.util.Locale.ROOT) + " | " + row.next() + " |\n")
                        .collect(Collectors.joining());
        if ("write".equals(System.getProperty("entente.docs"))) {
            Files.writeString(file, drawn);
        }
        assertThat(file).hasContent(drawn);
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("protocol"))) {
            at = at.getParent();
        }
        return at;
    }
}
