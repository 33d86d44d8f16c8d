package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.node.nations.Pairing;
import org.entente.protocol.Digest;
import org.junit.jupiter.api.Test;

/** An administrator stops the link with a partner: nothing leaves, nothing comes in, nothing is lost. */
class SuspensionTest {
    @Test
    void nothing_is_sent_to_or_taken_from_a_suspended_partner_and_both_are_told_and_all_goes_on_when_it_is_resumed() {
        try (PracticeNode xo = new PracticeNode("XO");
                PracticeNode xp = new PracticeNode("XP")) {
            PracticeNode.pair(xo, xp);
            xo.awaitDelivered(xo.send("before", xp), xp);
            xp.awaitDelivered(xp.send("before, back", xo), xo);

            xp.bean(Pairing.class).suspend(xo.nation);
            PracticeNode.await("it counts", () -> xp.link(xo).condition() == LinkState.Condition.SUSPENDED);
            Digest waits = xo.send("waits", xp);
            PracticeNode.await("the partner is told why", () -> "turned-away.suspended-partner".equals(xo.link(xp).why()));
            assertThat(xo.link(xp).condition()).isEqualTo(LinkState.Condition.CUT);
            assertThatThrownBy(() -> xp.send("cannot be sent", xo))
                    .isInstanceOfSatisfying(CannotBeSent.class, cannot -> assertThat(cannot.reason())
                            .isEqualTo(CannotBeSent.Reason.SUSPENDED_PARTNER));
            assertThatThrownBy(() -> xp.bean(ByHand.class).in(xo.nation, xo.bean(ByHand.class).out(xp.nation)))
                    .isInstanceOf(TurnedAway.class);
            assertThatThrownBy(() -> xp.bean(ByHand.class).out(xo.nation)).isInstanceOf(TurnedAway.class);
            assertThat(xp.admission.bodies()).containsExactly("before");
            assertThat(xp.database()
                            .sql("SELECT count(*) FROM entente.audit_entry WHERE deed = 'exchange.turned-away'")
                            .query(Long.class)
                            .list())
                    .isNotEqualTo(List.of(0L));

            xp.bean(Pairing.class).resume(xo.nation);
            PracticeNode.await("it counts again", () -> xp.link(xo).condition() != LinkState.Condition.SUSPENDED);
            xo.bean(Links.class).tryNow(xp.nation);
            xo.awaitDelivered(waits, xp);
            xp.awaitDelivered(xp.send("after", xo), xo);
        }
    }
}
