package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.node.home.NationKeys;
import org.entente.node.nations.Partners;
import org.entente.protocol.Digest;
import org.entente.protocol.card.Card;
import org.entente.protocol.evidence.Verification;
import org.entente.protocol.jose.Signed;
import org.junit.jupiter.api.Test;

/** The old key signs the new one in every ledger; nobody compares words again. */
class KeyRotationTest {
    @Test
    void acts_travel_before_and_after_a_change_of_keys_and_the_first_card_proves_all_of_them() {
        try (PracticeNode xg = new PracticeNode("XG");
                PracticeNode xh = new PracticeNode("XH")) {
            PracticeNode.pair(xg, xh);
            List<Signed<Card>> cards = List.of(xg.card(), xh.card());
            UUID matter = UUID.randomUUID();
            Digest before = xg.send("before", matter, xh);
            xg.awaitDelivered(before, xh);
            Digest back = xh.send("back", matter, xg);
            xh.awaitDelivered(back, xg);
            Digest oldKey = xg.bean(OwnKeys.class).signingKey().id();

            xg.stop();
            xg.rotate();
            Digest sealedToTheOldKey = xh.send("sealed to the old key", matter, xg);
            xg.start();
            xh.bean(Links.class).tryNow(xg.nation);
            Digest after = xg.send("after", matter, xh);
            assertThat(xg.awaitDelivered(after, xh).position()).isEqualTo(2);
            xh.awaitDelivered(sealedToTheOldKey, xg);
            assertThat(xg.kept(sealedToTheOldKey)).isPresent();

            PracticeNode.await("the new card", () -> currentKey(xh, xg).equals(xg.bean(OwnKeys.class).signingKey().id()));
            assertThat(currentKey(xh, xg)).isNotEqualTo(oldKey);
            assertThat(xh.bean(Partners.class).find(xg.nation).orElseThrow().serial()).isEqualTo(2);
            assertThat(xh.bean(Partners.class).proposed()).isEmpty();
            Digest sealedToTheNewKey = xh.send("sealed to the new key", matter, xg);
            xh.awaitDelivered(sealedToTheNewKey, xg);
            assertThat(xg.kept(sealedToTheNewKey)).isPresent();

            for (PracticeNode node : List.of(xg, xh)) {
                Verification proof = node.verified(matter, cards);
                assertThat(proof.verdict()).as(proof.toString()).isEqualTo(Verification.Verdict.PROVEN);
            }
            xg.stop();
            xg.rotate();
            xg.start();
            xg.awaitDelivered(xg.send("a second change", matter, xh), xh);
            assertThat(xh.verified(matter, cards).verdict()).isEqualTo(Verification.Verdict.PROVEN);
        }
    }

    @Test
    void a_key_that_changed_before_the_first_act_is_the_first_entry() {
        try (PracticeNode xg = new PracticeNode("XG");
                PracticeNode xh = new PracticeNode("XH")) {
            PracticeNode.pair(xg, xh);
            PracticeNode.await("what the partner knows is kept", () -> xg.database()
                    .sql("SELECT count(*) FROM entente.told").query(Long.class).single() == 1);
            xg.stop();
            xg.rotate();
            xg.start();
            assertThat(xg.awaitDelivered(xg.send("first", xh), xh).position()).isEqualTo(1);
            xh.awaitDelivered(xh.send("back", xg), xg);
        }
    }

    @Test
    void two_changes_of_keys_while_the_partner_is_away_stand_between_the_acts_that_each_key_signed() {
        try (PracticeNode xg = new PracticeNode("XG");
                PracticeNode xh = new PracticeNode("XH")) {
            PracticeNode.pair(xg, xh);
            xg.awaitDelivered(xg.send("before", xh), xh);
            xh.stop();
            List<Digest> sent = new ArrayList<>(List.of(xg.send("by the first key", xh)));
            for (String text : List.of("by the second key", "by the third key")) {
                xg.stop();
                xg.rotate();
                xg.start();
                sent.add(xg.send(text, xh));
            }
            xh.start();
            xg.bean(Links.class).tryNow(xh.nation);
            List<Long> positions = sent.stream()
                    .map(act -> xg.awaitDelivered(act, xh).position())
                    .toList();
            assertThat(positions).containsExactly(1L, 3L, 5L);
        }
    }

    @Test
    void a_node_set_back_behind_its_change_of_keys_gets_it_again_and_without_the_newer_keys_it_waits_and_says_so() {
        try (PracticeNode xg = new PracticeNode("XG");
                PracticeNode xh = new PracticeNode("XH")) {
            PracticeNode.pair(xg, xh);
            xg.awaitDelivered(xg.send("before", xh), xh);
            NationKeys older = xg.keys;
            xg.stop();
            xg.rotate();
            xg.start();
            xg.awaitDelivered(xg.send("after", xh), xh);

            NationKeys newer = xg.keys;
            String first = xg.database().sql("SELECT keys FROM entente.direction WHERE sender = 'XG'")
                    .query(String.class).single().split(" ")[0];
            xg.stop();
            setBack(xg, first);
            xg.keys = older;
            xg.start();
            PracticeNode.await("the partner's tail", () -> xg.database()
                    .sql("SELECT bool_or(missing) FROM entente.told").query(Boolean.class).single());
            Digest waits = xg.send("waits for the keys", xh);
            assertThat(xg.delivery(waits, xh)).isInstanceOf(Delivery.NotSent.class);

            xg.stop();
            xg.keys = newer;
            xg.start();
            Digest anew = xg.send("with the newest keys", xh);
            xg.awaitDelivered(anew, xh);
            assertThat(xg.database().sql("SELECT bool_or(missing) FROM entente.told").query(Boolean.class).single())
                    .isFalse();
            PracticeNode.await("equal heads", () -> xg.link(xh).ours().root().equals(xh.link(xg).theirs().root()));
            xh.awaitDelivered(xh.send("and back", xg), xg);
        }
    }

    private static Digest currentKey(PracticeNode at, PracticeNode of) {
        return at.bean(Peers.class).find(of.nation).orElseThrow().currentKey().id();
    }

    /** As a backup would have it that was made before the change of keys. */
    private static void setBack(PracticeNode node, String keys) {
        node.administer(node, """
                SET session_replication_role = replica;
                DELETE FROM entente.receipted WHERE position >= 1;
                DELETE FROM entente.receipt WHERE first >= 1;
                DELETE FROM entente.checkpoint WHERE size >= 2;
                DELETE FROM entente.kept_part WHERE digest IN (SELECT digest FROM entente.entry WHERE position >= 1);
                DELETE FROM entente.act_header WHERE digest IN (SELECT digest FROM entente.entry WHERE position >= 1);
                DELETE FROM entente.ledger_paper;
                DELETE FROM entente.entry WHERE position >= 1;
                UPDATE entente.told SET serial = 1;
                UPDATE entente.direction SET size = 1, receipted = 1, revision = 1, keys = '%s',
                    peaks = (SELECT root_after FROM entente.entry WHERE direction = direction.id AND position = 0)
                WHERE sender = 'XG';""".formatted(keys));
    }
}
