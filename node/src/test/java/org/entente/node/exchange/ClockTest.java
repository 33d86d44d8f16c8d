package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.entente.node.kernel.DemoClock;
import org.entente.protocol.Digest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One node whose clock is hours wrong: clocks are claims, and nothing is valid or lost because of one. */
class ClockTest {
    private static final Instant MONDAY = Instant.parse("2025-03-03T02:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {7, -7})
    void acts_and_receipts_pass_between_clocks_that_are_hours_apart_and_both_show_the_receivers_time(int hours) {
        Instant wrong = MONDAY.plus(Duration.ofHours(hours));
        try (PracticeNode right = new PracticeNode("XA", Map.of("entente.demo-clock", MONDAY.toString()));
                PracticeNode off = new PracticeNode("XB", Map.of("entente.demo-clock", wrong.toString()))) {
            PracticeNode.pair(right, off);
            Delivery.Delivered there = right.awaitDelivered(right.send("there", off), off);
            Delivery.Delivered back = off.awaitDelivered(off.send("back", right), right);
            assertThat(there.receivedAt()).isBetween(wrong, wrong.plus(Duration.ofHours(1)));
            assertThat(back.receivedAt()).isBetween(MONDAY, MONDAY.plus(Duration.ofHours(1)));
            assertThat(off.admission.asked.getFirst().header().content().at()).isBefore(MONDAY.plus(Duration.ofHours(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, -7})
    void a_clock_that_jumps_while_acts_wait_neither_stops_the_link_nor_loses_one(int hours) {
        Map<String, Object> demo = Map.of("entente.demo-clock", MONDAY.toString());
        try (PracticeNode xa = new PracticeNode("XA", demo);
                PracticeNode xb = new PracticeNode("XB", demo)) {
            PracticeNode.pair(xa, xb);
            xa.awaitDelivered(xa.send("before", xb), xb);
            xb.stop();
            Digest waits = xa.send("waits", xb);
            PracticeNode.await("the cut is seen", () -> xa.link(xb).condition() == LinkState.Condition.CUT);
            ((DemoClock) xa.bean(Clock.class)).tick(Duration.ofHours(hours));
            xb.start();
            xa.awaitDelivered(waits, xb);
            xa.awaitDelivered(xa.send("after", xb), xb);
            assertThat(xb.admission.bodies()).containsExactly("before", "waits", "after");
        }
    }
}
