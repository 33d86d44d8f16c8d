package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.node.exchange.Admitted;
import org.entente.node.exchange.OutgoingAct;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Author;
import org.entente.protocol.act.Basis;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.Recipient;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.receipt.Outcome;
import org.entente.treaty.PredominanceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The gate at its three points, four eyes before anything leaves, and a stranger who finds nothing. */
class GateTest {
    private static PracticeNode vietnam;
    private static PracticeNode laos;
    private static Officer hung;
    private static Officer thu;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
        hung = vietnam.officer("Hung", "ORG-VN-DB", Role.OFFICER);
        thu = vietnam.officer("Thu", "ORG-VN-DB", Role.RELEASING_OFFICER);
    }

    @AfterAll
    static void stop() {
        vietnam.close();
        laos.close();
    }

    private static ObjectNode closed() {
        ObjectNode body = Bodily.ask();
        ((ObjectNode) body.get("basis")).put("iccs", "0807");
        return body;
    }

    private static long stopped(PracticeNode node, String place) {
        return node.jobs().sql("select count(*) from entente.stopped where place = ?").param(place).query(Long.class).single();
    }

    @Test
    void at_drafting_a_closed_offence_stays_with_its_author_and_is_counted() {
        long before = stopped(vietnam, "DRAFTING");
        Draft draft = Story.written(vietnam, hung, "ORG-LA-PSL", "ask", closed());
        Optional<DraftCheck.Report> against = vietnam.as(hung, () -> vietnam.drafts().handIn(draft.id()));
        assertThat(against).hasValueSatisfying(report -> assertThat(report.barred()).isTrue());
        assertThat(vietnam.as(hung, () -> vietnam.drafts().get(draft.id())).status()).isEqualTo(Draft.Status.STOPPED);
        assertThat(stopped(vietnam, "DRAFTING")).isEqualTo(before + 1);
        assertThatThrownBy(() -> vietnam.as(thu, () -> vietnam.drafts().get(draft.id()))).isInstanceOf(NotDone.class);
    }

    @Test
    void at_release_the_gate_is_asked_again() {
        long before = stopped(vietnam, "RELEASE");
        Draft draft = Story.written(vietnam, hung, "ORG-LA-PSL", "ask", Bodily.ask());
        vietnam.as(hung, () -> vietnam.drafts().handIn(draft.id()));
        Officer phuc = vietnam.officer("Phuc", "ORG-VN-DB", Role.LEGAL_OFFICER);
        vietnam.as(phuc, () -> {
            vietnam.releases().test(draft.id(), PredominanceTest.Outcome.PROTECTED, "Publishing predominates in what is alleged");
            return true;
        });
        assertThatThrownBy(() -> vietnam.as(thu, () -> vietnam.releases().release(draft.id(), 2, Story.CODE)))
                .isInstanceOfSatisfying(NotDone.class, not -> assertThat(not.reason()).isEqualTo(NotDone.Reason.STOPPED));
        assertThat(vietnam.carrier.waiting).isEmpty();
        assertThat(stopped(vietnam, "RELEASE")).isEqualTo(before + 1);
    }

    @Test
    void on_arrival_a_closed_offence_never_becomes_a_readable_matter() {
        long before = stopped(laos, "ARRIVAL");
        OutgoingAct act = forged(closed(), "0807");
        List<Admitted> answers = laos.receive(List.of(act), new Nation("VN"));
        assertThat(answers).extracting(Admitted::outcome).containsExactly(Outcome.STOPPED_BY_GATE);
        assertThat(answers.getFirst().reason()).isEqualTo("ENT-POL");
        assertThat(laos.jobs().sql("select count(*) from entente.matter where matter = ?").param(act.matter()).query(Long.class).single()).isZero();
        assertThat(stopped(laos, "ARRIVAL")).isEqualTo(before + 1);
    }

    @Test
    void what_does_not_fit_the_schema_is_not_understood_and_the_next_act_flows() {
        ObjectNode strange = Bodily.ask().put("opinion", "something");
        List<Admitted> answers = laos.receive(List.of(forged(strange, "060121"), forged(Bodily.ask(), "060121")), new Nation("VN"));
        assertThat(answers).extracting(Admitted::outcome).containsExactly(Outcome.NOT_UNDERSTOOD, Outcome.ACCEPTED);
    }

    /** An act of a partner whose own gate was taken out. */
    private static OutgoingAct forged(ObjectNode content, String iccs) {
        SecureRandom random = new SecureRandom();
        Nation own = new Nation("VN");
        Body body = Body.of(Bodies.write(content), random);
        ActHeader header = new ActHeader(MatterId.open(own, PracticeNode.START, random).value(), "request", 1, "ask", "RQ-F-900",
                new Author(own, "ORG-VN-DB", "DESK-1"), List.of(new Recipient(new Nation("LA"), "ORG-LA-PSL")),
                new Basis("offence", Optional.of(iccs), Optional.of("AG-DRUG-MOU2")), Handling.H0, List.of(),
                List.of(body.entry(Bodies.MEDIA_TYPE, Handling.H0)), PracticeNode.START, false, true);
        return new OutgoingAct(ActHeader.FORM.sign(header, vietnam.carrier.signing), new TreeSet<>(List.of(new Nation("LA"))), body, List.of());
    }

    @Test
    void nobody_releases_what_he_wrote_nor_without_his_devices_code() {
        Officer both = vietnam.officer("Lan", "ORG-VN-DB", Role.OFFICER, Role.RELEASING_OFFICER);
        Draft draft = Story.written(vietnam, both, "ORG-LA-PSL", "ask", Bodily.ask());
        vietnam.as(both, () -> vietnam.drafts().handIn(draft.id()));
        Map<Officer, NotDone.Reason> refused = Map.of(both, NotDone.Reason.OWN_DRAFT, hung, NotDone.Reason.NOT_A_RELEASER);
        refused.forEach((officer, reason) -> assertThatThrownBy(() -> vietnam.as(officer, () -> vietnam.releases().release(draft.id(), 2, Story.CODE)))
                .isInstanceOfSatisfying(NotDone.class, not -> assertThat(not.reason()).isEqualTo(reason)));
        assertThatThrownBy(() -> vietnam.as(thu, () -> vietnam.releases().release(draft.id(), 2, "123456")))
                .isInstanceOfSatisfying(NotDone.class, not -> assertThat(not.reason()).isEqualTo(NotDone.Reason.CODE_WRONG));
        assertThatThrownBy(() -> vietnam.as(thu, () -> vietnam.releases().release(draft.id(), 1, Story.CODE)))
                .isInstanceOfSatisfying(NotDone.class, not -> assertThat(not.reason()).isEqualTo(NotDone.Reason.CHANGED_SINCE));
        assertThat(vietnam.carrier.waiting).isEmpty();
    }

    @Test
    void a_stranger_to_a_matter_finds_nothing_in_any_list_search_or_count() {
        UUID matter = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", Bodily.ask());
        vietnam.carrier.take();
        Officer stranger = vietnam.officer("Nam", "ORG-VN-NA", Role.OFFICER, Role.RELEASING_OFFICER, Role.LEGAL_OFFICER);
        Docket docket = vietnam.bean(Docket.class);
        assertThat(vietnam.as(hung, () -> docket.search("FIC 0142", 10))).extracting(Matter::id).contains(matter);
        assertThat(vietnam.as(hung, () -> docket.list(null, null, 10))).extracting(Matter::id).contains(matter);
        vietnam.as(stranger, () -> {
            assertThat(docket.find(matter)).isEmpty();
            assertThat(docket.list(null, null, 10)).isEmpty();
            assertThat(docket.list("ASKED", null, 10)).isEmpty();
            assertThat(docket.unread(10)).isEmpty();
            assertThat(docket.search("lorry", 10)).isEmpty();
            assertThat(docket.search("FIC 0142", 10)).isEmpty();
            for (Matter.MustAct who : Matter.MustAct.values()) {
                assertThat(docket.due(who, null, null, 10)).isEmpty();
                assertThat(docket.count(who, PracticeNode.START).number()).isZero();
            }
            assertThat(vietnam.bean(MatterReading.class).acts(matter)).isEmpty();
            assertThat(vietnam.releases().waiting()).isEmpty();
            return true;
        });
    }
}
