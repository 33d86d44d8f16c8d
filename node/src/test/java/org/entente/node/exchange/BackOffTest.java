package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is not an act waits between attempts too. */
class BackOffTest {
    @Test
    void attachments_for_a_partner_that_is_away_are_tried_less_and_less_often_and_leave_at_once_when_it_is_back() throws Exception {
        try (PracticeNode xa = new PracticeNode("XA");
                PracticeNode xb = new PracticeNode("XB")) {
            PracticeNode.pair(xa, xb);
            Attachments.Staged file = xa.transaction().execute(status -> {
                try {
                    return xa.bean(Attachments.class).stage(UUID.randomUUID(), new ByteArrayInputStream(new byte[6 << 20]));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            OutgoingAct act = xa.act(file.matter(), null, List.of(file), false, xb.nation);
            xa.send(act);
            xa.awaitDelivered(act.digest(), xb);
            xb.stop();
            PracticeNode.await("the cut is seen", () -> xa.link(xb).condition() == LinkState.Condition.CUT);
            Thread.sleep(Duration.ofSeconds(10));
            assertThat(attempts(xa)).isBetween(1, 4);
            assertThat(xa.link(xb).condition()).isEqualTo(LinkState.Condition.CUT);
            assertThat(xa.link(xb).nextAttempt()).isNotNull();

            xb.start();
            xa.bean(Links.class).tryNow(xb.nation);
            PracticeNode.await("the whole file", () -> xb.admission.files.size() == 1);
        }
    }

    private static int attempts(PracticeNode node) {
        return node.database().sql("SELECT attempts FROM entente.link").query(Integer.class).single();
    }
}
