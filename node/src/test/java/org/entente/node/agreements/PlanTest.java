package org.entente.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.entente.node.documents.SealCheck;
import org.entente.node.exchange.Admitted;
import org.entente.node.exchange.OutgoingAct;
import org.entente.node.matters.Bodies;
import org.entente.node.matters.BodyFault;
import org.entente.node.matters.Draft;
import org.entente.node.matters.DraftCheck;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.Endings;
import org.entente.node.matters.MatterReading;
import org.entente.node.matters.NotDone;
import org.entente.node.matters.PracticeNode;
import org.entente.node.matters.Story;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.receipt.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan from its proposal to two signatures under one text, and what is refused on the way. */
class PlanTest {
    private PracticeNode vietnam;
    private PracticeNode laos;
    private Officer hoa;
    private Officer lan;
    private Officer noy;
    private Officer khamla;

    @BeforeEach
    void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
        hoa = vietnam.officer("Hoa", "ORG-VN-MPS", Role.OFFICER);
        lan = vietnam.officer("Lan", "ORG-VN-MPS", Role.RELEASING_OFFICER);
        noy = laos.officer("Noy", "ORG-LA-MPS", Role.OFFICER);
        khamla = laos.officer("Khamla", "ORG-LA-MPS", Role.RELEASING_OFFICER);
    }

    @AfterEach
    void stop() {
        vietnam.close();
        laos.close();
    }

    private static ObjectNode proposal() {
        ObjectNode body = Bodies.empty();
        body.put("instrument", "AG-SEC").put("year", 2026);
        body.putObject("title").put("vi", "Kế hoạch hợp tác năm 2026").put("lo", "ແຜນການຮ່ວມມື ປີ 2026").put("en", "Cooperation plan for 2026");
        body.putArray("clauses").addObject().put("number", "1").putObject("text").put("vi", "Báo cáo sáu tháng một lần.").put("en", "Reports every six months.");
        body.putArray("items").addObject().put("id", "P26-1").put("due", "2026-06").putObject("text").put("en", "Answer requests in time");
        return body;
    }

    private static ObjectNode amendment(String words) {
        ObjectNode body = Bodies.empty();
        body.putObject("reason").put("en", "Quarterly figures are kept anyway.");
        body.putArray("clauses").addObject().put("number", "1").putObject("text").put("vi", "Báo cáo hằng quý.").put("en", words);
        return body;
    }

    private UUID propose() {
        return propose(proposal());
    }

    private UUID propose(JsonNode proposal) {
        Draft draft = vietnam.as(hoa, () -> {
            Draft begun = vietnam.drafts().open("plan", 1, "propose");
            return vietnam.drafts().save(begun.id(), new Drafts.Change(new Nation("LA"), "ORG-LA-MPS", begun.reference(), 0, (ObjectNode) proposal, ""));
        });
        Story.release(vietnam, hoa, lan, draft);
        assertThat(vietnam.carryTo(laos)).extracting(Admitted::outcome).containsExactly(Outcome.ACCEPTED);
        return draft.matter();
    }

    private ObjectNode signature(PracticeNode node, Officer officer, UUID plan, String by) {
        String text = node.page(officer, () -> node.bean(Plans.class).current(plan).orElseThrow().digest().toString());
        return Bodies.empty().put("text", text).put("by", by).put("on", "2025-12-20").put("place", "PL-HAN");
    }

    private String state(PracticeNode node, Officer officer, UUID plan) {
        return node.page(officer, () -> node.bean(MatterReading.class).get(plan)).state();
    }

    @Test
    void a_plan_is_proposed_amended_by_the_other_side_and_in_force_once_both_signed_the_same_text() {
        UUID plan = propose();
        Story.act(laos, noy, khamla, plan, "amend", amendment("Reports every quarter."));
        assertThat(laos.carryTo(vietnam)).extracting(Admitted::outcome).containsExactly(Outcome.ACCEPTED);

        assertThat(signature(vietnam, hoa, plan, "P-LTQ")).isEqualTo(signature(laos, noy, plan, "P-LTQ"));
        Story.act(vietnam, hoa, lan, plan, "sign", signature(vietnam, hoa, plan, "P-LTQ"));
        vietnam.carryTo(laos);
        assertThat(state(laos, noy, plan)).isEqualTo("SIGNED_BY_OPENER");
        assertThat(laos.page(noy, () -> laos.bean(Plans.class).find(plan).orElseThrow().inForce())).isFalse();
        Story.act(laos, noy, khamla, plan, "sign", signature(laos, noy, plan, "P-VL"));
        assertThat(laos.carryTo(vietnam)).extracting(Admitted::outcome).containsExactly(Outcome.ACCEPTED);

        for (PracticeNode node : List.of(vietnam, laos)) {
            Officer officer = node == vietnam ? hoa : noy;
            assertThat(state(node, officer, plan)).isEqualTo("IN_FORCE");
            Plans.Plan stands = node.page(officer, () -> node.bean(Plans.class).find(plan).orElseThrow());
            assertThat(stands.inForce()).isTrue();
            assertThat(node.page(officer, () -> node.bean(Plans.class).signatures(plan, false))).extracting(Plans.Signature::nation)
                    .containsExactlyInAnyOrder(new Nation("VN"), new Nation("LA"));
            assertThat(node.page(officer, () -> node.bean(Plans.class).texts(plan))).hasSize(2);
            SealedPapers.Paper paper = node.page(officer, () -> node.bean(SealedPapers.class).of(plan, false)).orElseThrow();
            assertThat(paper.seals()).extracting(SealCheck.Found::standing).containsExactly(SealCheck.Standing.VALID, SealCheck.Standing.VALID);
            byte[] ours = node.page(officer, () -> node.bean(SealedPapers.class).preview(plan)).orElseThrow();
            assertThat(Digest.over(ours).toString()).isEqualTo(paper.printed());
        }
    }

    @Test
    void a_paper_that_was_changed_or_has_not_come_or_prints_otherwise_is_not_signed() {
        UUID plan = propose();
        sign(vietnam, hoa, lan, plan, "sign", "P-LTQ");
        List<Admitted> answers = vietnam.carryTo(laos);
        assertThat(answers).extracting(Admitted::outcome).containsExactly(Outcome.ACCEPTED);
        String name = laos.carrier.files.keySet().iterator().next();
        byte[] sealed = laos.carrier.files.get(name);

        laos.carrier.files.remove(name);
        assertThat(refusal(plan)).isEqualTo(NotDone.Reason.NOT_HERE_YET);
        byte[] other = sealed.clone();
        other[sealed.length / 3] ^= 1;
        laos.carrier.files.put(name, other);
        assertThat(refusal(plan)).isEqualTo(NotDone.Reason.PAPER_DIFFERS);
        // Behind what was printed the seal itself stands; a byte of it is changed.
        byte[] broken = sealed.clone();
        int at = new String(sealed, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents <") + 200;
        broken[at] = (byte) (broken[at] == '0' ? '1' : '0');
        laos.carrier.files.put(name, broken);
        assertThat(refusal(plan)).isEqualTo(NotDone.Reason.PAPER_NOT_WHOLE);
        laos.carrier.files.put(name, sealed);
        sign(laos, noy, khamla, plan, "sign", "P-VL");
        assertThat(state(laos, noy, plan)).isEqualTo("IN_FORCE");
    }

    private NotDone.Reason refusal(UUID plan) {
        try {
            laos.as(noy, () -> laos.drafts().next(plan, "sign"));
            return null;
        } catch (NotDone not) {
            return not.reason();
        }
    }

    @Test
    void a_plan_that_names_its_languages_is_not_signed_while_one_is_missing() {
        UUID plan = propose(proposal().set("languages", Bodies.empty().arrayNode().add("vi").add("lo").add("en")));
        ObjectNode signature = signature(vietnam, hoa, plan, "P-LTQ");
        assertThat(faults(vietnam, hoa, plan, "sign", signature)).contains("language-missing");

        ObjectNode whole = amendment("Reports every quarter.");
        whole.at("/clauses/0/text").asObject().put("lo", "ລາຍງານທຸກໄຕມາດ.");
        whole.putArray("items").addObject().put("id", "P26-1").put("due", "2026-06").putObject("text").put("vi", "Trả lời đúng hạn").put("lo", "ຕອບຕາມກຳນົດ").put("en", "Answer requests in time");
        Story.act(laos, noy, khamla, plan, "amend", whole);
        laos.carryTo(vietnam);
        sign(vietnam, hoa, lan, plan, "sign", "P-LTQ");
        assertThat(state(vietnam, hoa, plan)).isEqualTo("SIGNED_BY_OPENER");
    }

    @Test
    void an_amendment_that_crosses_a_signature_changes_nothing_of_what_was_signed() {
        UUID plan = propose();
        ObjectNode signed = signature(vietnam, hoa, plan, "P-LTQ");
        Story.act(vietnam, hoa, lan, plan, "sign", signed);
        Story.act(laos, noy, khamla, plan, "amend", amendment("Reports every quarter."));
        List<OutgoingAct> parcel = vietnam.carrier.take();
        laos.carryTo(vietnam);
        List<Admitted> answers = laos.receive(parcel, vietnam.nation);
        vietnam.take(parcel, answers, laos);

        assertThat(answers).extracting(Admitted::outcome).containsExactly(Outcome.ACCEPTED);
        for (PracticeNode node : List.of(vietnam, laos)) {
            Officer officer = node == vietnam ? hoa : noy;
            assertThat(state(node, officer, plan)).isEqualTo("SIGNED_BY_OPENER");
            assertThat(signature(node, officer, plan, "P-LTQ")).isEqualTo(signed);
        }
    }

    @Test
    void a_signature_under_another_text_or_by_another_office_is_refused_before_it_leaves_and_on_arrival() {
        UUID plan = propose();
        ObjectNode other = signature(laos, noy, plan, "P-VL").put("text", "A".repeat(43));
        assertThat(faults(laos, noy, plan, "sign", other)).contains("another-text");

        Officer keo = laos.officer("Keo", "ORG-LA-BKO", Role.OFFICER);
        assertThat(faults(laos, keo, plan, "sign", signature(laos, noy, plan, "P-VL"))).contains("wrong-office");

        Story.act(vietnam, hoa, lan, plan, "sign", signature(vietnam, hoa, plan, "P-LTQ"));
        vietnam.carryTo(laos);
        assertThatThrownBy(() -> laos.as(noy, () -> laos.drafts().next(plan, "amend"))).isInstanceOf(NotDone.class);
        Story.act(laos, noy, khamla, plan, "return", (ObjectNode) amendment("x").without("clauses"));
        laos.carryTo(vietnam);
        assertThat(state(vietnam, hoa, plan)).isEqualTo("PROPOSED");
        assertThat(vietnam.page(hoa, () -> vietnam.bean(Plans.class).signatures(plan, false))).isEmpty();
    }

    @Test
    void a_plan_in_force_is_reported_on_reviewed_with_both_sides_figures_and_closed_by_two_signatures() {
        UUID plan = propose();
        sign(vietnam, hoa, lan, plan, "sign", "P-LTQ");
        vietnam.carryTo(laos);
        sign(laos, noy, khamla, plan, "sign", "P-VL");
        laos.carryTo(vietnam);
        Story.act(vietnam, hoa, lan, plan, "report", Bodies.empty().put("item", "P26-1").put("on", "2026-03-31").put("progress", 40));
        Story.act(vietnam, hoa, lan, plan, "figures", figures(12, "Requests that were answered"));
        vietnam.carryTo(laos);
        Story.act(laos, noy, khamla, plan, "figures", figures(11, "Requests that were closed"));
        ObjectNode minutes = Bodies.empty();
        minutes.putObject("text").put("en", "The figures differ by one that was answered and not closed.");
        Story.act(laos, noy, khamla, plan, "minute", minutes);
        sign(laos, noy, khamla, plan, "sign-review", "P-VL");
        assertThat(laos.carryTo(vietnam)).extracting(Admitted::outcome).containsOnly(Outcome.ACCEPTED);
        sign(vietnam, hoa, lan, plan, "sign-review", "P-LTQ");
        assertThat(vietnam.carryTo(laos)).extracting(Admitted::outcome).containsOnly(Outcome.ACCEPTED);

        for (PracticeNode node : List.of(vietnam, laos)) {
            Officer officer = node == vietnam ? hoa : noy;
            assertThat(state(node, officer, plan)).isEqualTo("REVIEWED");
            assertThat(node.page(officer, () -> node.bean(Plans.class).progress(plan))).extracting(one -> one.nation() + " " + one.figure())
                    .containsExactlyInAnyOrder("VN 12", "LA 11");
            assertThat(node.page(officer, () -> node.bean(Plans.class).signatures(plan, true))).hasSize(2);
        }
    }

    private static ObjectNode figures(int figure, String rule) {
        ObjectNode body = Bodies.empty();
        body.putArray("items").addObject().put("item", "P26-1").put("figure", figure).put("unit", "requests").putObject("rule").put("en", rule);
        return body;
    }

    /** As at the desk: the draft begins with the digest of the text that stands. */
    private static void sign(PracticeNode node, Officer author, Officer releaser, UUID plan, String act, String by) {
        Draft draft = node.as(author, () -> {
            Draft begun = node.drafts().next(plan, act);
            return node.drafts().save(begun.id(), Drafts.Change.of(begun).with(begun.body().put("by", by).put("on", "2026-12-20")));
        });
        Story.release(node, author, releaser, draft);
    }

    @Test
    void erasing_a_plan_leaves_none_of_its_words_in_the_tables() {
        UUID plan = propose();
        Story.act(vietnam, hoa, lan, plan, "withdraw", (ObjectNode) amendment("x").without("clauses"));
        assertThat(rows(vietnam, plan)).isPositive();

        vietnam.pass(java.time.Duration.ofDays(366 * 31));
        Endings.look(vietnam);

        assertThat(rows(vietnam, plan)).isZero();
    }

    private static long rows(PracticeNode node, UUID matter) {
        return node.jobs().sql("select (select count(*) from entente.plan where matter = :m) + (select count(*) from entente.plan_text where matter = :m)"
                + " + (select count(*) from entente.plan_item where matter = :m)").param("m", matter).query(Long.class).single();
    }

    private static List<String> faults(PracticeNode node, Officer officer, UUID matter, String act, ObjectNode body) {
        return node.as(officer, () -> {
            Draft begun = node.drafts().next(matter, act);
            node.drafts().save(begun.id(), Drafts.Change.of(begun).with(body));
            DraftCheck.Report report = node.drafts().report(begun.id());
            return report.faults().stream().map(BodyFault::code).toList();
        });
    }
}
