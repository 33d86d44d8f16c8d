package org.entente.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ClocksPropertyTest {
    private static final Instant RECEIVED = Instant.parse("2026-02-05T10:10:00Z");

    @Property
    void oneStopWithinTheTimeMovesTheDueInstantByExactlyItsLength(@ForAll @IntRange(min = 0, max = 28_000) int begins,
            @ForAll @IntRange(min = 0, max = 10_000_000) int lasts, @ForAll Urgency urgency) {
        StartedClock clock = Clocks.standard().start(urgency, "VN", "LA", RECEIVED, ZoneId.of("Asia/Vientiane"));
        Instant from = RECEIVED.plusSeconds(begins);
        Instant until = from.plusSeconds(lasts);

        ClockState state = clock.at(until.plusSeconds(1), List.of(new ClockStop(StopReason.CLARIFICATION_ASKED, from, until)));

        assertThat(((ClockState.Running) state).due()).isEqualTo(clock.dueAtReceipt().plusSeconds(lasts));
    }
}
