package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A node that nobody can reach, and papers that nobody but a person can carry. */
class PullTest {
    private static PracticeNode reachable;
    private static PracticeNode hidden;

    @BeforeAll
    static void one_that_cannot_be_reached() {
        reachable = new PracticeNode("XE");
        hidden = new PracticeNode("XF", Map.of("entente.exchange.pull", true, "entente.exchange.endpoints", ""));
        PracticeNode.pair(reachable, hidden);
    }

    @AfterAll
    static void stop() {
        reachable.close();
        hidden.close();
    }

    @Test
    void acts_and_attachments_reach_a_node_that_only_fetches_and_its_own_leave_as_usual() throws IOException {
        Digest act = reachable.send("fetched", hidden);
        reachable.awaitDelivered(act, hidden);
        hidden.awaitDelivered(hidden.send("brought", reachable), reachable);
        byte[] content = new byte[3 << 20];
        Attachments.Staged staged = reachable.transaction().execute(status -> {
            try {
                return reachable.bean(Attachments.class).stage(UUID.randomUUID(), new ByteArrayInputStream(content));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        reachable.send(reachable.act(staged.matter(), null, List.of(staged), false, hidden.nation));
        PracticeNode.await("the file", () -> !hidden.admission.files.isEmpty());
        PracticeNode.await("its completion", () -> reachable.events.stream().anyMatch(AttachmentReceipted.class::isInstance));
    }

    @Test
    void while_nothing_can_be_fetched_the_link_is_shown_as_cut_and_goes_on_by_itself() {
        reachable.stop();
        PracticeNode.await("cut", () -> hidden.link(reachable).condition() == LinkState.Condition.CUT);
        assertThat(hidden.link(reachable).nextAttempt()).isNotNull();
        reachable.start();
        Digest act = reachable.send("after the cut", hidden);
        reachable.awaitDelivered(act, hidden);
        PracticeNode.await("connected", () -> hidden.link(reachable).condition() == LinkState.Condition.CONNECTED);
    }

    @Test
    void papers_carried_by_hand_are_the_same_as_over_the_wire() throws TurnedAway {
        try (PracticeNode xg = new PracticeNode("XG", Map.of("entente.exchange.endpoints", ""));
                PracticeNode xh = new PracticeNode("XH", Map.of("entente.exchange.endpoints", ""))) {
            PracticeNode.pair(xg, xh);
            Digest act = xg.send("by hand", xh);
            byte[] answer = xh.bean(ByHand.class).in(xg.nation, xg.bean(ByHand.class).out(xh.nation));
            assertThat(xh.admission.bodies()).containsExactly("by hand");
            xg.bean(ByHand.class).in(xh.nation, answer);
            assertThat(xg.delivery(act, xh)).isInstanceOf(Delivery.Delivered.class);
        }
    }
}
