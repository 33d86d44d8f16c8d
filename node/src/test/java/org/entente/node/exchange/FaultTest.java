package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.act.Body;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.parcel.Parcel;
import org.entente.protocol.parcel.ParcelEntry;
import org.entente.protocol.parcel.Placement;
import org.entente.protocol.receipt.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What goes wrong between two nodes, and that the next act flows nevertheless. */
class FaultTest {
    private static PracticeNode xa;
    private static PracticeNode xb;

    @BeforeAll
    static void two_nodes_that_trust_each_other() {
        xa = new PracticeNode("XA");
        xb = new PracticeNode("XB");
        PracticeNode.pair(xa, xb);
        xa.awaitDelivered(xa.send("first", xb), xb);
    }

    @AfterAll
    static void stop() {
        xa.close();
        xb.close();
    }

    @AfterEach
    void the_next_act_flows() {
        xb.admission.answer = PracticeAdmission::usual;
        xa.awaitDelivered(xa.send("next", xb), xb);
        assertThat(xa.link(xb).ours().root()).isEqualTo(xb.link(xa).theirs().root());
    }

    private static List<Paper> bring(byte[] parcel) throws Exception {
        Peer peer = xa.bean(Peers.class).find(xb.nation).orElseThrow();
        byte[] answer = xa.bean(PeerCalls.class)
                .post(peer, "/exchange/papers", Papers.write(List.of(parcel)), Bounds.ANSWER, Bounds.ENVELOPE_BYTES)
                .body();
        return Papers.read(answer);
    }

    private static Parcel first() {
        Peer peer = xa.bean(Peers.class).find(xb.nation).orElseThrow();
        Direction direction = new Direction(xa.nation, xb.nation, 1);
        return xa.transaction().execute(status -> xa.bean(Loading.class).parcel(direction, 0, 1, peer, List.of()));
    }

    private static List<String> types(List<Paper> papers) {
        return papers.stream().map(paper -> ((Paper.Stated) paper).jws().type()).toList();
    }

    @Test
    void a_parcel_that_comes_twice_gets_its_first_receipt_again() throws Exception {
        int asked = xb.admission.asked.size();
        List<Paper> answer = bring(first().bytes());
        String kept = xa.database().sql("SELECT jws FROM entente.receipt ORDER BY id LIMIT 1").query(String.class).single();
        assertThat(((Paper.Stated) answer.getFirst()).jws().text()).isEqualTo(kept);
        assertThat(xb.admission.asked).hasSize(asked);
    }

    @Test
    void an_altered_parcel_is_refused_by_a_signed_rejection_and_nothing_is_appended() throws Exception {
        long size = xb.link(xa).theirs().size();
        Parcel right = first();
        String jws = right.entries().getFirst().jws();
        String altered = jws.substring(0, jws.length() - 6) + (jws.charAt(jws.length() - 6) == 'A' ? 'B' : 'A')
                + jws.substring(jws.length() - 5);
        Parcel wrong = new Parcel(
                right.from(),
                right.to(),
                right.placement(),
                List.of(new ParcelEntry(altered, right.entries().getFirst().parts())),
                List.of());
        assertThat(types(bring(wrong.bytes()))).contains("entente-rejection+jws");
        assertThat(xb.link(xa).theirs().size()).isEqualTo(size);
    }

    @Test
    void bytes_that_are_no_parcel_are_refused_by_their_digest() throws Exception {
        byte[] broken = "{\"v\":1,\"v\":1}".getBytes(StandardCharsets.UTF_8);
        List<Paper> answer = bring(broken);
        assertThat(types(answer)).containsExactly("entente-rejection+jws");
        assertThat(xb.database()
                        .sql("SELECT count(*) FROM entente.audit_entry WHERE deed = 'exchange.rejected' AND subject = ?")
                        .param(Digest.over(broken).toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_checkpoint_by_a_foreign_key_is_refused_and_nothing_is_appended() throws Exception {
        long size = xb.link(xa).theirs().size();
        Parcel right = first();
        Direction direction = new Direction(xa.nation, xb.nation, 1);
        for (org.entente.protocol.jose.SigningKey foreign : List.of(
                org.entente.protocol.jose.SigningKey.generate(new java.security.SecureRandom()),
                xb.bean(OwnKeys.class).signingKey())) {
            TreeHead head = right.placement().orElseThrow().checkpoint().head();
            Parcel forged = new Parcel(
                    right.from(),
                    right.to(),
                    Optional.of(new Placement(0, Checkpoint.sign(direction, head, foreign))),
                    right.entries(),
                    List.of());
            assertThat(types(bring(forged.bytes()))).contains("entente-rejection+jws");
        }
        assertThat(xb.link(xa).theirs().size()).isEqualTo(size);
    }

    @Test
    void an_envelope_that_is_too_large_is_turned_away_unread_and_written_down() {
        Peer peer = xa.bean(Peers.class).find(xb.nation).orElseThrow();
        byte[] large = new byte[Bounds.ENVELOPE_BYTES + 1];
        CarrierFault fault = catchThrowableOfType(
                CarrierFault.class,
                () -> xa.bean(PeerCalls.class).post(peer, "/exchange/papers", large, Bounds.ANSWER, 100_000));
        assertThat(fault.code()).isEqualTo("turned-away.too-large");
        assertThat(xb.database()
                        .sql("SELECT count(*) FROM entente.audit_entry WHERE deed = 'exchange.turned-away' "
                                + "AND details->>'reason' = 'too-large'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_body_that_is_not_what_the_header_promised_is_receipted_as_not_to_be_opened_and_not_kept() {
        OutgoingAct act = xa.act("promised", false, xb.nation);
        Body other = Body.of("other".getBytes(StandardCharsets.UTF_8), new java.security.SecureRandom());
        Peer peer = xa.bean(Peers.class).find(xb.nation).orElseThrow();
        String sealed = other.seal(act.matter(), xb.nation, xa.bean(Sealers.class).towards(peer));
        xa.transaction().executeWithoutResult(status -> {
            xa.bean(Outbox.class).commit(act);
            xa.database()
                    .sql("UPDATE entente.sealed_part SET jwe = ? WHERE digest = ?")
                    .params(sealed, act.digest().bytes())
                    .update();
        });
        assertThat(xa.awaitDelivered(act.digest(), xb).outcome()).isEqualTo(Outcome.CANNOT_BE_OPENED);
        assertThat(xb.kept(act.digest())).isEmpty();
    }

    @Test
    void a_parcel_behind_a_gap_is_answered_with_the_position_that_is_expected() throws Exception {
        Parcel right = first();
        Direction direction = new Direction(xa.nation, xb.nation, 1);
        TreeHead far = new TreeHead(1_000_001, Digest.over("far".getBytes(StandardCharsets.UTF_8)));
        Checkpoint checkpoint = Checkpoint.sign(direction, far, xa.bean(OwnKeys.class).signingKey());
        Parcel gap = new Parcel(
                right.from(),
                right.to(),
                Optional.of(new Placement(1_000_000, checkpoint)),
                right.entries(),
                List.of());
        assertThat(types(bring(gap.bytes()))).containsExactly("entente-expected+jws");
    }

    @Test
    void an_act_that_the_gate_stops_is_receipted_and_leaves_no_body_behind() {
        xb.admission.answer = act -> Admitted.not(Outcome.STOPPED_BY_GATE, "ICCS-0903");
        Digest act = xa.send("stopped", xb);
        assertThat(xa.awaitDelivered(act, xb).outcome()).isEqualTo(Outcome.STOPPED_BY_GATE);
        assertThat(xb.kept(act)).isEmpty();
        assertThat(xa.kept(act)).isPresent();
    }

    @Test
    void an_act_that_breaks_the_admission_is_receipted_as_not_understood() {
        xb.admission.answer = act -> {
            throw new IllegalArgumentException("broken");
        };
        assertThat(xa.awaitDelivered(xa.send("breaks", xb), xb).outcome()).isEqualTo(Outcome.NOT_UNDERSTOOD);
    }

    @Test
    void a_stranger_is_turned_away_with_a_typed_reason_and_an_audit_entry() {
        try (PracticeNode xc = new PracticeNode("XC")) {
            xc.trust(xb.card());
            Peer peer = xc.bean(Peers.class).find(xb.nation).orElseThrow();
            CarrierFault fault = catchThrowableOfType(
                    CarrierFault.class,
                    () -> xc.bean(PeerCalls.class).post(peer, "/exchange/papers", new byte[0], Bounds.ANSWER, 1000));
            assertThat(fault.code()).isEqualTo("turned-away.unknown-partner");
            assertThat(xb.database()
                            .sql("SELECT count(*) FROM entente.audit_entry WHERE deed = 'exchange.turned-away'")
                            .query(Long.class)
                            .single())
                    .isPositive();
            Peer elsewhere = new Peer(
                    xb.nation, URI.create("https://localhost:" + xc.port), peer.certificates(), peer.signingKeys(),
                    peer.sealingKey(), false, null);
            CarrierFault wrong = catchThrowableOfType(
                    CarrierFault.class,
                    () -> xa.bean(PeerCalls.class).post(elsewhere, "/exchange/papers", new byte[0], Bounds.ANSWER, 1000));
            assertThat(wrong.kind()).isEqualTo(CarrierFault.Kind.CERTIFICATE_NOT_PINNED);
        }
    }

    @Test
    void while_the_link_is_cut_acts_wait_with_the_reason_and_flow_in_order_when_it_is_back() {
        xb.stop();
        List<Digest> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(xa.send("cut-" + i, xb));
        }
        PracticeNode.await("cut is seen", () -> xa.link(xb).condition() == LinkState.Condition.CUT);
        PracticeNode.await("all have their position", () -> xa.delivery(sent.getLast(), xb) instanceof Delivery.Waiting);
        long waiting = xa.link(xb).waiting();
        xa.stop();
        xa.start();
        xb.start();
        assertThat(waiting).isEqualTo(5);
        sent.forEach(act -> xa.awaitDelivered(act, xb));
        assertThat(xb.admission.bodies().stream().filter(body -> body.startsWith("cut-")).toList())
                .containsExactly("cut-0", "cut-1", "cut-2", "cut-3", "cut-4");
    }

    @Test
    void an_attachment_goes_on_where_it_stopped() throws Exception {
        byte[] content = new byte[6 << 20];
        new java.util.Random(7).nextBytes(content);
        var staged = xa.transaction().execute(status -> {
            try {
                return xa.bean(Attachments.class).stage(java.util.UUID.randomUUID(), new java.io.ByteArrayInputStream(content));
            } catch (java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        });
        OutgoingAct act = xa.act(staged.matter(), null, List.of(staged), false, xb.nation);
        xa.send(act);
        PracticeNode.await("a first segment", () -> xb.transaction().execute(status -> xb.bean(Attachments.class)
                .progress(act.digest(), 0)
                .filter(progress -> progress.present() > 0)
                .isPresent()));
        xb.stop();
        xb.start();
        PracticeNode.await("the whole file", () -> !xb.admission.files.isEmpty());
        PracticeNode.await("the completion", () -> xa.events.stream().anyMatch(AttachmentReceipted.class::isInstance));
        byte[] arrived = xb.transaction().execute(status -> {
            try (var in = xb.bean(Attachments.class).open(act.digest(), 0).orElseThrow()) {
                return in.readAllBytes();
            } catch (java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(arrived).isEqualTo(content);
    }

    @Test
    void two_processes_of_one_node_race_and_every_act_has_one_position() {
        try (PracticeNode twin = xa.twin()) {
            List<Digest> sent = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                sent.add(xa.send("race-a-" + i, xb));
                sent.add(twin.send("race-b-" + i, xb));
            }
            sent.forEach(act -> xa.awaitDelivered(act, xb));
            assertThat(xb.admission.bodies().stream().filter(body -> body.startsWith("race-")).distinct().count())
                    .isEqualTo(80);
            assertThat(xb.admission.bodies().stream().filter(body -> body.startsWith("race-")).count())
                    .isEqualTo(80);
        }
    }
}
