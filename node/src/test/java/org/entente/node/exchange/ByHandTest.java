package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.receipt.Outcome;
import org.junit.jupiter.api.Test;

class ByHandTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A card whose address nobody answers at: the link is dead from the first moment. */
    private static PracticeNode unreachable(String nation) {
        return new PracticeNode(
                nation, Map.of("entente.exchange.endpoints", "https://localhost:" + PracticeNode.freePort()));
    }

    private static boolean knows(PracticeNode one, PracticeNode other) {
        return one.bean(Peers.class).find(other.nation).isPresent();
    }

    @Test
    void what_a_person_carries_while_the_link_is_dead_arrives_once_and_its_receipt_comes_back() throws Exception {
        try (PracticeNode xa = unreachable("XA");
                PracticeNode xb = unreachable("XB")) {
            PracticeNode.pair(xa, xb);
            PracticeNode.await("both know each other", () -> knows(xa, xb) && knows(xb, xa));
            HandBox atXa = new HandBox(xa.home);
            HandBox atXb = new HandBox(xb.home);
            Digest act = xa.send("carried by hand", xb);

            byte[] carried = atXa.out(xb.nation, PATIENCE);
            byte[] answer = atXb.in(xa.nation, carried, PATIENCE);
            atXb.in(xa.nation, carried, PATIENCE);
            assertThat(xa.delivery(act, xb)).isNotInstanceOf(Delivery.Delivered.class);
            atXa.in(xb.nation, answer, PATIENCE);

            assertThat(xa.awaitDelivered(act, xb).outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(xb.admission.bodies()).containsExactly("carried by hand");
            assertThatThrownBy(() -> atXa.out(new Nation("XC"), PATIENCE))
                    .isInstanceOfSatisfying(
                            HandBox.NotCarried.class,
                            refused -> assertThat(refused.code()).isEqualTo("unknown-partner"));
        }
    }
}
