package org.entente.protocol.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.protocol.matter.Row.crosses;
import static org.entente.protocol.matter.Row.moves;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.junit.jupiter.api.Test;

class MatterGraphTest {
    private static final Nation VN = new Nation("VN");
    private static final Nation LA = new Nation("LA");
    private static final MatterId MATTER = MatterId.open(VN, Instant.EPOCH, new Random(7));
    private static final LifeCycle QUESTION = new LifeCycle(
            "question",
            "NONE",
            List.of("ask", "withdraw", "answer"),
            List.of(
                    moves("NONE", "ask", Side.OPENER, "ASKED"),
                    moves("ASKED", "answer", Side.OTHER, "ANSWERED"),
                    moves("ASKED", "withdraw", Side.OPENER, "WITHDRAWN"),
                    crosses("WITHDRAWN", "answer", Side.OTHER, "WITHDRAWN")));

    private static Step step(String act, Nation author, Step... seen) {
        Set<Digest> tips = List.of(seen).stream().map(Step::digest).collect(Collectors.toSet());
        byte[] bytes = (act + author + tips.stream().sorted().toList()).getBytes(StandardCharsets.UTF_8);
        return new Step(Digest.over(bytes), act, author, tips);
    }

    private static Standing standing(List<Step> steps) {
        MatterGraph graph = new MatterGraph(MATTER);
        steps.forEach(graph::add);
        return graph.standing(QUESTION);
    }

    @Test
    void aQuestionIsAskedAndAnswered() {
        Step ask = step("ask", VN);
        Step answer = step("answer", LA, ask);
        Standing standing = standing(List.of(ask, answer));
        assertThat(standing.state()).isEqualTo("ANSWERED");
        assertThat(standing.placed()).extracting(Standing.Placed::effect).containsOnly(Effect.EFFECTIVE);
        assertThat(standing.tips()).containsExactly(answer.digest());
    }

    @Test
    void anAnswerThatCrossesAWithdrawalIsKeptWithoutEffectInWhateverOrderTheyArrive() {
        Step ask = step("ask", VN);
        Step answer = step("answer", LA, ask);
        Step withdraw = step("withdraw", VN, ask);
        Standing one = standing(List.of(ask, answer, withdraw));
        assertThat(one.state()).isEqualTo("WITHDRAWN");
        assertThat(one.placed().getLast().step()).isEqualTo(answer);
        assertThat(one.placed().getLast().effect()).isEqualTo(Effect.CROSSED);
        assertThat(standing(List.of(ask, withdraw, answer))).isEqualTo(one);
    }

    @Test
    void anAnswerAfterTheWithdrawalWasSeenIsNotAllowed() {
        Step ask = step("ask", VN);
        Step withdraw = step("withdraw", VN, ask);
        Step answer = step("answer", LA, withdraw);
        assertThat(standing(List.of(ask, withdraw, answer)).placed().getLast().effect()).isEqualTo(Effect.NOT_ALLOWED);
    }

    @Test
    void nobodyButTheOpenerCanOpenItsMatter() {
        Step ask = step("ask", VN);
        Step usurper = step("ask", LA);
        Standing standing = standing(List.of(usurper, ask));
        assertThat(standing.state()).isEqualTo("ASKED");
        assertThat(standing.placed()).filteredOn(each -> each.step().equals(usurper)).first()
                .extracting(Standing.Placed::effect).isEqualTo(Effect.NOT_ALLOWED);
    }

    @Test
    void anActWaitsForWhatItsAuthorHadSeen() {
        Step ask = step("ask", VN);
        Step answer = step("answer", LA, ask);
        Standing standing = standing(List.of(answer));
        assertThat(standing.state()).isEqualTo("NONE");
        assertThat(standing.placed().getFirst().effect()).isEqualTo(Effect.WAITING);
        assertThat(standing.tips()).isEmpty();
    }

    @Test
    void theStandingDoesNotDependOnTheOrderOfArrival() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Step> steps = randomHistory(random);
            Standing expected = standing(steps);
            List<Step> shuffled = new ArrayList<>(steps);
            Collections.shuffle(shuffled, random);
            assertThat(standing(shuffled)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static List<Step> randomHistory(Random random) {
        List<Step> steps = new ArrayList<>(List.of(step("ask", VN)));
        for (int i = 0; i < 8; i++) {
            Step[] seen = steps.stream().filter(any -> random.nextInt(3) == 0).toArray(Step[]::new);
            steps.add(step(List.of("ask", "answer", "withdraw").get(random.nextInt(3)), random.nextBoolean() ? VN : LA, seen));
        }
        return steps;
    }

    @Test
    void aTableThatForgetsACrossingIsRefusedByName() {
        assertThatThrownBy(() -> new LifeCycle(
                        "question",
                        "NONE",
                        List.of("ask", "withdraw", "answer"),
                        List.of(
                                moves("ASKED", "answer", Side.OTHER, "ANSWERED"),
                                moves("ASKED", "withdraw", Side.OPENER, "WITHDRAWN"))))
                .hasMessageContaining("withdraw by OPENER may cross answer by OTHER")
                .hasMessageContaining("WITHDRAWN");
    }

    @Test
    void anIdentifierNamesItsOpenerAndHasOneTextForm() {
        assertThat(MATTER.opener()).isEqualTo(VN);
        assertThat(MatterId.parse(MATTER.toString())).isEqualTo(MATTER);
        assertThatThrownBy(() -> MatterId.parse(MATTER.toString().toUpperCase())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MatterId.parse("4fb0c39e-7a35-4d52-9a2e-6b5cfd4c9a11")).isInstanceOf(IllegalArgumentException.class);
    }
}
