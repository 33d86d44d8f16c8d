package org.entente.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTest {
    private static final Clocks CLOCKS = Clocks.standard();
    private static final ZoneId VIENTIANE = ZoneId.of("Asia/Vientiane");
    private static final Instant RECEIVED = at("2026-02-05T17:10:00+07:00");

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "URGENT_DIRECT,   DL-RFI-URG-D, 2026-02-06T01:10:00+07:00",
        "URGENT_INDIRECT, DL-RFI-URG-I, 2026-02-08T23:59:59+07:00",
        "NORMAL,          DL-RFI-NORM,  2026-02-12T23:59:59+07:00"})
    void aRequestIsDueEightHoursThreeDaysOrSevenDaysAfterReceipt(Urgency urgency, String rule, String due) {
        StartedClock clock = CLOCKS.start(urgency, "VN", "LA", RECEIVED, CLOCKS.zone("LA").orElseThrow());

        assertThat(clock.rule().rule().id()).isEqualTo(rule);
        assertThat(clock.dueAtReceipt()).isEqualTo(at(due));
    }

    @Test
    void daysAreDaysOfTheRequestedNation() {
        Instant lateInTheEvening = at("2026-02-05T23:30:00+07:00");

        assertThat(CLOCKS.start(Urgency.NORMAL, "VN", "LA", lateInTheEvening, VIENTIANE).dueAtReceipt())
                .isEqualTo(at("2026-02-12T23:59:59+07:00"));
        assertThat(CLOCKS.start(Urgency.NORMAL, "VN", "LA", lateInTheEvening, ZoneId.of("Asia/Tokyo")).dueAtReceipt())
                .isEqualTo(at("2026-02-13T23:59:59+09:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-26T12:00:00+01:00, URGENT_INDIRECT, 2026-03-29T23:59:59+02:00",
        "2026-10-22T12:00:00+02:00, URGENT_INDIRECT, 2026-10-25T23:59:59+01:00",
        "2026-03-28T22:00:00+01:00, URGENT_DIRECT,   2026-03-29T07:00:00+02:00"})
    void calendarDaysFollowTheClockOnTheWallAndHoursDoNot(String received, Urgency urgency, String due) {
        assertThat(CLOCKS.start(urgency, "XC", "XD", at(received), ZoneId.of("Europe/Paris")).dueAtReceipt()).isEqualTo(at(due));
    }

    @Test
    void anAgreementShortensAndNeverLengthens() {
        Clocks agreed = CLOCKS.withAgreed("""
                id,version,urgency,parties,length,instrument,article,source,status
                AG-1,1,URGENT_INDIRECT,LA-VN,PT24H,PRACTICE,1,fictional,verified
                AG-2,1,NORMAL,LA-VN,P30D,PRACTICE,2,fictional,verified
                """);

        assertThat(agreed.start(Urgency.URGENT_INDIRECT, "VN", "LA", RECEIVED, VIENTIANE).dueAtReceipt())
                .isEqualTo(at("2026-02-06T17:10:00+07:00"));
        assertThat(agreed.start(Urgency.NORMAL, "LA", "VN", RECEIVED, VIENTIANE).rule().rule().id()).isEqualTo("DL-RFI-NORM");
        assertThat(agreed.start(Urgency.URGENT_INDIRECT, "VN", "XA", RECEIVED, VIENTIANE).rule().rule().id()).isEqualTo("DL-RFI-URG-I");
        assertThat(agreed.find("AG-1", 1)).isPresent();
        assertThat(agreed.find("AG-1", 2)).isEmpty();
    }

    @Test
    void aClockThatStandsShowsTheSameTimeLeftUntilItRunsAgain() {
        StartedClock clock = CLOCKS.start(Urgency.URGENT_DIRECT, "VN", "LA", RECEIVED, VIENTIANE);
        Instant asked = RECEIVED.plus(Duration.ofHours(3));
        List<ClockStop> open = List.of(new ClockStop(StopReason.CLARIFICATION_ASKED, asked, null));
        List<ClockStop> closed = List.of(new ClockStop(StopReason.CLARIFICATION_ASKED, asked, asked.plus(Duration.ofDays(2))));
        ClockState stopped = new ClockState.Stopped(StopReason.CLARIFICATION_ASKED, asked, Duration.ofHours(5));

        assertThat(clock.at(asked, open)).isEqualTo(stopped);
        assertThat(clock.at(asked.plus(Duration.ofDays(30)), open)).isEqualTo(stopped);
        assertThat(clock.at(asked.plus(Duration.ofDays(2)), closed))
                .isEqualTo(new ClockState.Running(clock.dueAtReceipt().plus(Duration.ofDays(2)), Duration.ofHours(5)));
        assertThat(clock.at(asked.minusSeconds(1), closed))
                .isEqualTo(new ClockState.Running(clock.dueAtReceipt(), Duration.ofHours(5).plusSeconds(1)));
    }

    @Test
    void stopsThatOverlapCountOnce() {
        StartedClock clock = CLOCKS.start(Urgency.URGENT_DIRECT, "VN", "LA", RECEIVED, VIENTIANE);
        List<ClockStop> stops = List.of(
                new ClockStop(StopReason.JUDICIAL_AUTHORISATION, RECEIVED.plus(Duration.ofHours(2)), RECEIVED.plus(Duration.ofHours(6))),
                new ClockStop(StopReason.CLARIFICATION_ASKED, RECEIVED.plus(Duration.ofHours(1)), RECEIVED.plus(Duration.ofHours(4))),
                new ClockStop(StopReason.CLARIFICATION_ASKED, RECEIVED.minus(Duration.ofHours(9)), RECEIVED.minus(Duration.ofHours(1))));

        assertThat(clock.at(RECEIVED.plus(Duration.ofHours(7)), stops))
                .isEqualTo(new ClockState.Running(RECEIVED.plus(Duration.ofHours(13)), Duration.ofHours(6)));
    }

    @Test
    void aStopAfterTheDueInstantComesTooLate() {
        StartedClock clock = CLOCKS.start(Urgency.URGENT_DIRECT, "VN", "LA", RECEIVED, VIENTIANE);
        Instant late = clock.dueAtReceipt().plusSeconds(1);
        ClockState state = clock.at(late.plusSeconds(9), List.of(new ClockStop(StopReason.CLARIFICATION_ASKED, late, null)));

        assertThat(state).isEqualTo(new ClockState.Running(clock.dueAtReceipt(), Duration.ofSeconds(-10)));
        assertThat(((ClockState.Running) state).late()).isTrue();
        assertThat(((ClockState.Running) clock.at(clock.dueAtReceipt(), List.of())).late()).isFalse();
    }

    @Test
    void aStopThatEndsBeforeItBeginsAndAClockWithoutLengthAreRefused() {
        assertThatThrownBy(() -> new ClockStop(StopReason.CLARIFICATION_ASKED, RECEIVED, RECEIVED.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        for (String length : List.of("PT0S", "P0D", "P1M", "PT-8H", "P-3D")) {
            String row = "id,version,urgency,parties,length,instrument,article,source,status\nA,1,NORMAL,*," + length + ",X,1,fictional,verified\n";
            assertThatThrownBy(() -> CLOCKS.withAgreed(row)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
