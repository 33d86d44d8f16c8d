package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.parcel.Parcel;
import org.entente.protocol.parcel.ParcelEntry;
import org.entente.protocol.parcel.Placement;
import org.junit.jupiter.api.Test;

class EquivocationTest {
    @Test
    void two_signed_histories_freeze_the_direction_on_both_sides_and_only_urgent_acts_still_travel() throws Exception {
        try (PracticeNode xc = new PracticeNode("XC");
                PracticeNode xd = new PracticeNode("XD")) {
            PracticeNode.pair(xc, xd);
            xc.awaitDelivered(xc.send("the one", xd), xd);

            OutgoingAct other = xc.act("the other", false, xd.nation);
            bring(xc, xd, fork(xc, xd, other));

            assertThat(xd.events).anyMatch(DirectionFrozen.class::isInstance);
            assertThat(xd.link(xc).condition()).isEqualTo(LinkState.Condition.FROZEN);
            assertThat(xd.database().sql("SELECT count(*) FROM entente.divergence").query(Long.class).single()).isEqualTo(1);

            Digest held = xc.send("waits for the new epoch", xd);
            PracticeNode.await("the sender freezes too", () -> xc.link(xd).condition() == LinkState.Condition.FROZEN);
            assertThat(xc.delivery(held, xd)).isInstanceOf(Delivery.Frozen.class);
            OutgoingAct urgent = xc.act("urgent", true, xd.nation);
            xc.send(urgent);
            PracticeNode.await("the urgent act", () -> xd.admission.bodies().contains("urgent"));
            assertThat(xd.admission.asked.stream().filter(act -> act.digest().equals(urgent.digest())).findFirst())
                    .hasValueSatisfying(act -> assertThat(act.outsideLedger()).isTrue());
            xd.awaitDelivered(xd.send("the other way stays open", xc), xc);
        }
    }

    /** Another act at position 0, under a checkpoint signed with the same key. */
    private static byte[] fork(PracticeNode from, PracticeNode to, OutgoingAct act) {
        Direction direction = new Direction(from.nation, to.nation, 1);
        var head = Frontier.EMPTY.append(act.digest()).head();
        Checkpoint checkpoint = Checkpoint.sign(direction, head, from.bean(OwnKeys.class).signingKey());
        Peer peer = from.bean(Peers.class).find(to.nation).orElseThrow();
        String sealed = act.body().seal(act.matter(), to.nation, from.bean(Sealers.class).towards(peer));
        return new Parcel(
                        from.nation,
                        to.nation,
                        Optional.of(new Placement(0, checkpoint)),
                        List.of(new ParcelEntry(act.header().text(), List.of(sealed))),
                        List.of())
                .bytes();
    }

    private static void bring(PracticeNode from, PracticeNode to, byte[] parcel) throws Exception {
        Peer peer = from.bean(Peers.class).find(to.nation).orElseThrow();
        from.bean(PeerCalls.class)
                .post(peer, "/exchange/papers", Papers.write(List.of(parcel)), Bounds.ANSWER, Bounds.ENVELOPE_BYTES);
    }
}
