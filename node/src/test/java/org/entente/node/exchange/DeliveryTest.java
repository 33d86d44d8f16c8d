package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.protocol.Digest;
import org.entente.protocol.receipt.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static PracticeNode xa;
    private static PracticeNode xb;

    @BeforeAll
    static void two_nodes_that_trust_each_other() {
        xa = new PracticeNode("XA");
        xb = new PracticeNode("XB");
        PracticeNode.pair(xa, xb);
    }

    @AfterAll
    static void stop() {
        xa.close();
        xb.close();
    }

    @Test
    void an_act_that_is_released_arrives_is_opened_and_comes_back_receipted() {
        Digest act = xa.send("who drove the car", xb);
        Delivery.Delivered delivered = xa.awaitDelivered(act, xb);
        assertThat(delivered.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(xb.admission.bodies()).contains("who drove the car");
        LinkState there = xb.link(xa);
        LinkState here = xa.link(xb);
        assertThat(here.ours().root()).isEqualTo(there.theirs().root());
        assertThat(here.condition()).isEqualTo(LinkState.Condition.CONNECTED);
    }

    @Test
    void a_thousand_acts_both_ways_arrive_once_and_in_order() {
        List<Digest> sent = new ArrayList<>();
        IntStream.range(0, 500).forEach(i -> {
            sent.add(xa.send("thousand-a-" + i, xb));
            xb.send("thousand-b-" + i, xa);
        });
        PracticeNode.await("all receipts", () -> xa.link(xb).waiting() == 0 && xb.link(xa).waiting() == 0);
        assertThat(xb.admission.bodies().stream().filter(b -> b.startsWith("thousand-a-")).toList())
                .isEqualTo(IntStream.range(0, 500).mapToObj(i -> "thousand-a-" + i).toList());
        assertThat(xa.admission.bodies().stream().filter(b -> b.startsWith("thousand-b-")).count()).isEqualTo(500);
    }
}
