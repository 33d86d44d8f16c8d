package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.card.Card;
import org.entente.protocol.evidence.Verification;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.parcel.Parcel;
import org.entente.protocol.parcel.ParcelEntry;
import org.entente.protocol.parcel.Placement;
import org.entente.protocol.receipt.Outcome;
import org.junit.jupiter.api.Test;

/** Two histories differ; two people, one of each nation, open a new epoch, and everything goes on. */
class EpochTest {
    @Test
    void after_two_people_agreed_all_that_waited_arrives_once_in_order_and_urgent_acts_come_first() throws Exception {
        try (PracticeNode xe = new PracticeNode("XE");
                PracticeNode xf = new PracticeNode("XF")) {
            PracticeNode.pair(xe, xf);
            List<Signed<Card>> cards = List.of(xe.card(), xf.card());
            UUID matter = UUID.randomUUID();
            Digest one = xe.send("one", matter, xf);
            xe.awaitDelivered(one, xf);

            // A history of the sender's that it does not know of any more: the receiver took it and receipted it.
            OutgoingAct forgotten = xe.act("forgotten", false, xf.nation);
            bring(xe, xf, second(xe, xf, one, forgotten));
            Digest lost = xe.send("two", matter, xf);
            PracticeNode.await("both are frozen", () -> frozen(xe, xf) && frozen(xf, xe));
            Digest waits = xe.send("three", xf);
            OutgoingAct urgent = xe.act("urgent", true, xf.nation);
            xe.send(urgent);
            PracticeNode.await("the urgent act", () -> xf.admission.bodies().contains("urgent"));
            PracticeNode.await("its receipt", () -> xe.database()
                            .sql("SELECT count(*) FROM entente.outside WHERE ours").query(Long.class).single() == 1);

            assertThat(xe.delivery(urgent.digest(), xf)).isInstanceOfSatisfying(Delivery.Outside.class,
                    handed -> assertThat(handed.outcome()).isEqualTo(Outcome.ACCEPTED));
            assertThat(xe.delivery(waits, xf)).isInstanceOf(Delivery.Frozen.class);
            assertThat(arrivedOutside(xf, urgent)).containsKey(urgent.digest());

            Epochs.Stopped here = stopped(xe, xe, xf);
            Epochs.Stopped there = stopped(xf, xe, xf);
            assertThat(here.ours()).isEqualTo(there.theirs()).isNotEqualTo(here.theirs());
            assertThat(here.theirs()).isEqualTo(there.ours());
            assertThat(xf.bean(Epochs.class).agree(there, " ")).contains(Epochs.Refusal.NO_REASON);
            assertThat(xf.bean(Epochs.class).agree(there, "compared by telephone")).isEmpty();
            PracticeNode.await("the partner's wish is seen", () -> xe.bean(Epochs.class)
                    .find(xe.nation, xf.nation)
                    .filter(stopped -> stopped.stage() == Epochs.Stage.PARTNER_DECIDED)
                    .isPresent());
            assertThat(xf.admission.bodies()).doesNotContain("two", "three");
            assertThat(xe.bean(Epochs.class).agree(here, "compared by telephone")).isEmpty();

            for (Digest each : List.of(lost, waits, urgent.digest())) {
                assertThat(xe.awaitDelivered(each, xf).epoch()).isEqualTo(2);
            }
            assertThat(arrivedOutside(xf, urgent)).as("it has its position now").isEmpty();
            assertThat(xe.awaitDelivered(forgotten.digest(), xf).epoch()).isEqualTo(1);
            Digest after = xe.send("after", xf);
            assertThat(xe.awaitDelivered(after, xf).position()).isEqualTo(4);
            assertThat(xf.admission.bodies()).containsExactly("one", "forgotten", "urgent", "two", "three", "after");
            assertThat(order(xf, 2)).isEqualTo(order(xe, 2)).containsExactly(urgent.digest(), lost, waits, after);
            assertThat(order(xe, 1)).containsExactly(one, forgotten.digest());
            PracticeNode.await("equal heads", () -> xe.link(xf).ours().equals(xf.link(xe).theirs()));
            assertThat(xe.link(xf).condition()).isEqualTo(LinkState.Condition.CONNECTED);
            assertThat(xf.link(xe).condition()).isEqualTo(LinkState.Condition.CONNECTED);
            assertThat(document(xe)).isEqualTo(document(xf)).contains("\n");
            assertThat(xe.verified(matter, cards)).matches(each -> each.verdict() == Verification.Verdict.PROVEN, "proven");
            assertThat(xf.verified(matter, cards)).matches(each -> each.verdict() == Verification.Verdict.PROVEN, "proven");
            xf.awaitDelivered(xf.send("the other way never stopped", xe), xe);
        }
    }

    @Test
    void a_change_of_keys_while_a_direction_is_frozen_does_not_stand_in_the_way() throws Exception {
        try (PracticeNode xe = new PracticeNode("XE");
                PracticeNode xf = new PracticeNode("XF")) {
            PracticeNode.pair(xe, xf);
            List<Signed<Card>> cards = List.of(xe.card(), xf.card());
            UUID matter = UUID.randomUUID();
            Digest one = xe.send("one", matter, xf);
            xe.awaitDelivered(one, xf);
            bring(xe, xf, second(xe, xf, one, xe.act("forgotten", false, xf.nation)));
            Digest old = xe.send("signed by the old key", matter, xf);
            PracticeNode.await("both are frozen", () -> frozen(xe, xf) && frozen(xf, xe));

            xe.stop();
            xe.rotate();
            xe.start();
            Digest fresh = xe.send("signed by the new key", matter, xf);
            xf.awaitDelivered(xf.send("receipted meanwhile", xe), xe);
            assertThat(xe.bean(Epochs.class).agree(stopped(xe, xe, xf), "why")).isEmpty();
            assertThat(xf.bean(Epochs.class).agree(stopped(xf, xe, xf), "why")).isEmpty();
            assertThat(xe.awaitDelivered(old, xf).epoch()).isEqualTo(2);
            assertThat(xe.awaitDelivered(fresh, xf).position())
                    .isGreaterThan(xe.awaitDelivered(old, xf).position() + 1);
            assertThat(xf.verified(matter, cards)).matches(each -> each.verdict() == Verification.Verdict.PROVEN, "proven");
        }
    }

    private static Map<Digest, Delivery.Outside> arrivedOutside(PracticeNode at, OutgoingAct act) {
        return at.transaction().execute(status -> at.bean(Deliveries.class).arrivedOutside(act.matter()));
    }

    private static boolean frozen(PracticeNode node, PracticeNode other) {
        return node.bean(Epochs.class).all().stream().anyMatch(stopped -> stopped.theirs() != null)
                && node.link(other).condition() == LinkState.Condition.FROZEN;
    }

    private static Epochs.Stopped stopped(PracticeNode at, PracticeNode from, PracticeNode to) {
        return at.bean(Epochs.class).find(from.nation, to.nation).orElseThrow();
    }

    private static String document(PracticeNode node) {
        return node.database().sql("SELECT document FROM entente.epoch").query(String.class).single();
    }

    /** The acts of an epoch by their positions, as a node holds them. */
    private static List<Digest> order(PracticeNode node, int epoch) {
        return new ArrayList<>(node.database().sql("""
                        SELECT e.digest FROM entente.entry e JOIN entente.direction d ON d.id = e.direction
                        JOIN entente.act_header h ON h.digest = e.digest
                        WHERE d.sender = 'XE' AND d.epoch = ? ORDER BY e.position""")
                .param(epoch)
                .query((row, n) -> Digest.ofBytes(row.getBytes(1)))
                .list());
    }

    /** Another act at position 1, after the one that both hold, under a checkpoint of the sender's key. */
    private static byte[] second(PracticeNode from, PracticeNode to, Digest first, OutgoingAct act) {
        Direction direction = new Direction(from.nation, to.nation, 1);
        var head = Frontier.EMPTY.append(first).append(act.digest()).head();
        Checkpoint checkpoint = Checkpoint.sign(direction, head, from.bean(OwnKeys.class).signingKey());
        Peer peer = from.bean(Peers.class).find(to.nation).orElseThrow();
        String sealed = act.body().seal(act.matter(), to.nation, from.bean(Sealers.class).towards(peer));
        return new Parcel(
                        from.nation,
                        to.nation,
                        Optional.of(new Placement(1, checkpoint)),
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
