package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.node.kernel.DemoClock;
import org.entente.protocol.Digest;
import org.junit.jupiter.api.Test;

/** A link that is cut for a week of the demo's clock. */
class WeekTest {
    private static final Instant MONDAY = Instant.parse("2025-03-03T02:00:00Z");
    private static final int DAYS = 7;
    private static final int ACTS_A_DAY = 40;
    private static final Map<String, Object> DEMO = Map.of("entente.demo-clock", MONDAY.toString());

    private static void pass(Duration time, PracticeNode... nodes) {
        for (PracticeNode node : nodes) {
            ((DemoClock) node.bean(Clock.class)).tick(time);
        }
    }

    private static Attachments.Staged stage(PracticeNode node, int bytes) {
        return node.transaction().execute(status -> {
            try {
                return node.bean(Attachments.class).stage(UUID.randomUUID(), new ByteArrayInputStream(new byte[bytes]));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void a_week_of_acts_and_files_drains_in_order_and_nothing_has_expired() {
        try (PracticeNode xa = new PracticeNode("XA", DEMO);
                PracticeNode xb = new PracticeNode("XB", DEMO)) {
            PracticeNode.pair(xa, xb);
            xa.awaitDelivered(xa.send("before", xb), xb);
            xb.stop();
            List<Digest> sent = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                Attachments.Staged file = stage(xa, (2 << 20) + day);
                xa.send(xa.act(file.matter(), null, List.of(file), false, xb.nation));
                for (int i = 0; i < ACTS_A_DAY; i++) {
                    sent.add(xa.send("day-" + day + "-" + i, xb));
                }
                if (day == 0) {
                    PracticeNode.await("the cut is seen", () -> xa.link(xb).condition() == LinkState.Condition.CUT);
                }
                pass(Duration.ofDays(1), xa);
            }
            LinkState cut = xa.link(xb);
            assertThat(cut.waiting()).isEqualTo(DAYS * (ACTS_A_DAY + 1));
            assertThat(cut.condition()).isEqualTo(LinkState.Condition.CUT);

            xb.start();
            pass(Duration.ofDays(DAYS), xb);
            xa.bean(Links.class).tryNow(xb.nation);
            sent.forEach(act -> xa.awaitDelivered(act, xb));
            assertThat(xb.admission.bodies().stream().filter(body -> body.startsWith("day-")).toList())
                    .isEqualTo(IntStream.range(0, DAYS).boxed()
                            .flatMap(day -> IntStream.range(0, ACTS_A_DAY).mapToObj(i -> "day-" + day + "-" + i))
                            .toList());
            PracticeNode.await("all files", () -> xb.admission.files.size() == DAYS);
            assertThat(xa.link(xb).ours().root()).isEqualTo(xb.link(xa).theirs().root());
        }
    }

    @Test
    void an_urgent_act_that_waits_ten_minutes_alarms_once_with_the_duty_telephone_and_overtakes_every_file() {
        try (PracticeNode vn = new PracticeNode("VN", DEMO);
                PracticeNode la = new PracticeNode("LA", DEMO)) {
            vn.bean(org.entente.node.nations.RecordLoader.class).load();
            PracticeNode.pair(vn, la);
            vn.awaitDelivered(vn.send("before", la), la);
            la.stop();
            Attachments.Staged file = stage(vn, 4 << 20);
            vn.send(vn.act(file.matter(), null, List.of(file), false, la.nation));
            OutgoingAct act = vn.act("urgent", true, la.nation);
            vn.send(act);
            pass(Duration.ofMinutes(9), vn);
            PracticeNode.await("the cut is seen", () -> vn.link(la).condition() == LinkState.Condition.CUT);
            assertThat(vn.bean(UrgentActs.class).waiting()).isEmpty();

            pass(Duration.ofMinutes(2), vn);
            PracticeNode.await("the alarm", () -> !alarms(vn).toList().isEmpty());
            assertThat(alarms(vn).toList()).singleElement().satisfies(alarm -> {
                assertThat(alarm.act()).isEqualTo(act.digest());
                assertThat(alarm.dutyTelephone()).isNotBlank();
            });
            assertThat(vn.bean(UrgentActs.class).waiting()).hasSize(1);
            assertThat(vn.database()
                            .sql("SELECT subject FROM entente.audit_entry WHERE deed = 'exchange.urgent-waits'")
                            .query(String.class)
                            .list())
                    .containsExactly(act.digest().toString());

            la.start();
            vn.bean(Links.class).tryNow(la.nation);
            vn.awaitDelivered(act.digest(), la);
            assertThat(la.admission.files).isEmpty();
            PracticeNode.await("the file too", () -> la.admission.files.size() == 1);
            PracticeNode.await("no alarm is left", () -> vn.bean(UrgentActs.class).waiting().isEmpty());
        }
    }

    private static Stream<UrgentActWaits> alarms(PracticeNode node) {
        return List.copyOf(node.events).stream().filter(UrgentActWaits.class::isInstance).map(UrgentActWaits.class::cast);
    }
}
