package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.entente.protocol.Digest;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Author;
import org.entente.protocol.act.Basis;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.Recipient;
import org.entente.protocol.receipt.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whoever is of age and was found decides who learns where he is; and a missing report is used for nothing else. */
class MissingPersonTest {
    private static PracticeNode vietnam;
    private static PracticeNode laos;
    private static Officer hung;
    private static Officer thu;
    private static Officer somchit;
    private static Officer bounmy;
    private static UUID matter;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
        hung = vietnam.officer("Hung", "ORG-VN-DB", Role.OFFICER);
        thu = vietnam.officer("Thu", "ORG-VN-DB", Role.RELEASING_OFFICER);
        somchit = laos.officer("Somchit", "ORG-LA-PSL", Role.OFFICER);
        bounmy = laos.officer("Bounmy", "ORG-LA-PSL", Role.RELEASING_OFFICER);
        ObjectNode body = Bodily.ask();
        body.put("purpose", "find-missing").put("instrument", "AG-SEC");
        body.remove("vehicles");
        body.set("basis", Bodily.json("{'type': 'missing-person', 'incident': 'FIC-MP-7', 'missingSince': '2025-02-20', 'reporter': 'family',"
                + " 'adult': true, 'circumstances': 'Did not come home from the market'}"));
        matter = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", body);
        assertThat(vietnam.carryTo(laos).getFirst().outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @AfterAll
    static void stop() {
        vietnam.close();
        laos.close();
    }

    /** The answer as the form of the desk reads it. */
    private static DraftCheck.Report answered(Map<String, String> found) {
        return laos.as(somchit, () -> {
            Draft begun = laos.drafts().next(matter, "answer");
            Kind kind = laos.bean(Kinds.class).find("request", 1).orElseThrow();
            ObjectNode body = Bodily.answer("Seen and spoken to");
            java.util.Map<String, String> sent = new java.util.HashMap<>(found);
            for (FormPage page : kind.form("answer")) {
                if (page.fields().stream().anyMatch(field -> field.name().equals("found.said"))) {
                    sent.putAll(Map.of("statements.0.words.lang", "lo", "statements.0.words.text", "Seen and spoken to", "statements.0.nature", "fact",
                            "statements.0.source", "A", "statements.0.information", "1"));
                    body = new FormReading(sent, name -> name.equals("matter.basis") ? "missing-person" : "").into(body, page);
                }
            }
            assertThat(body.path("found").path("said").asString("")).isEqualTo(found.get("found.said"));
            Draft written = laos.drafts().save(begun.id(), Drafts.Change.of(begun).with(body));
            DraftCheck.Report report = laos.drafts().report(written.id());
            laos.drafts().discard(written.id());
            return report;
        });
    }

    @Test
    void found_safe_may_always_be_said() {
        assertThat(answered(Map.of("found.said", "found-safe", "found.adult", "true")).barred()).isFalse();
    }

    @Test
    void where_an_adult_is_is_barred_without_recorded_consent() {
        assertThat(answered(Map.of("found.said", "found-safe", "found.adult", "true", "found.whereabouts", "A guest house")).barred()).isTrue();
        assertThat(answered(Map.of("found.said", "found-safe", "found.adult", "true", "found.consents", "false", "found.whereabouts", "A guest house"))
                .barred()).isTrue();
        assertThat(answered(Map.of("found.said", "found-safe", "found.adult", "false", "found.whereabouts", "A guest house")).barred())
                .as("the report said that the person is of age").isTrue();
    }

    @Test
    void with_consent_on_record_whereabouts_may_be_given() {
        DraftCheck.Report report = answered(Map.of("found.said", "found-safe", "found.adult", "true", "found.consents", "true", "found.whereabouts", "A guest house"));
        assertThat(report.barred()).isFalse();
    }

    @Test
    void a_missing_report_is_neither_evidence_nor_passed_on() {
        for (String use : List.of("evidential", "onward", "other-purpose")) {
            Draft draft = vietnam.as(hung, () -> {
                Draft begun = vietnam.drafts().next(matter, "ask-permission");
                String concerns = vietnam.bean(MatterReading.class).acts(matter).getFirst().digest().toString();
                return vietnam.drafts().save(begun.id(), Drafts.Change.of(begun).with(Bodily.json("{'concerns': '" + concerns + "', 'use': '" + use
                        + "', 'explanation': {'lang': 'en', 'text': 'A court asks'}}")));
            });
            assertThat(vietnam.as(hung, () -> vietnam.drafts().report(draft.id())).barred()).as(use).isTrue();
        }
    }

    @Test
    void where_the_partners_gate_was_taken_out_ours_stops_the_whereabouts_on_arrival() {
        ObjectNode content = Bodily.answer("Seen");
        content.set("found", Bodily.json("{'said': 'found-safe', 'adult': true, 'whereabouts': 'A guest house'}"));
        Body body = Body.of(Bodies.write(content), new SecureRandom());
        List<Digest> seen = vietnam.as(hung, () -> vietnam.bean(MatterReading.class).acts(matter)).stream().map(HeldAct::digest).limit(1).toList();
        ActHeader header = new ActHeader(matter, "request", 1, "answer", "RQ-F-902", new Author(laos.nation, "ORG-LA-PSL", "DESK-1"),
                List.of(new Recipient(vietnam.nation, "ORG-VN-DB")), new Basis("missing-person", Optional.empty(), Optional.of("AG-SEC")), Handling.H0, seen,
                List.of(body.entry(Bodies.MEDIA_TYPE, Handling.H0)), PracticeNode.START, false, true);
        OutgoingAct act = new OutgoingAct(ActHeader.FORM.sign(header, laos.carrier.signing), new TreeSet<>(List.of(vietnam.nation)), body, List.of());
        Admitted answer = vietnam.receive(List.of(act), laos.nation).getFirst();
        assertThat(answer.outcome()).isEqualTo(Outcome.STOPPED_BY_GATE);
        assertThat(answer.reason()).isEqualTo("ENT-MISSING");
    }
}
