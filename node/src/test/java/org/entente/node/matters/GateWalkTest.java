package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.entente.treaty.GateResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every act of every kind's table meets the gate before it leaves and before it is taken in. */
class GateWalkTest {
    private static final Nation VN = new Nation("VN");

    private static PracticeNode vietnam;
    private static PracticeNode laos;
    private static Officer hung;
    private static Officer thu;
    private static Officer somchit;
    private static Officer bounmy;
    private static UUID asked;
    private static UUID answered;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
        hung = vietnam.officer("Hung", "ORG-VN-DB", Role.OFFICER);
        thu = vietnam.officer("Thu", "ORG-VN-DB", Role.RELEASING_OFFICER);
        somchit = laos.officer("Somchit", "ORG-LA-PSL", Role.OFFICER);
        bounmy = laos.officer("Bounmy", "ORG-LA-PSL", Role.RELEASING_OFFICER);
        asked = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", Bodily.ask());
        answered = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", Bodily.ask());
        vietnam.carryTo(laos);
        HeldAct answer = Story.act(laos, somchit, bounmy, answered, "answer", Bodily.answer("Somebody owned it"));
        laos.carryTo(vietnam);
        Story.act(vietnam, hung, thu, answered, "ask-permission", Bodily.json("{'concerns': '" + answer.digest()
                + "', 'use': 'onward', 'explanation': {'lang': 'en', 'text': 'Another unit asks for it'}}"));
        vietnam.carryTo(laos);
    }

    @AfterAll
    static void stop() {
        vietnam.close();
        laos.close();
    }

    /** Listed here, because the kinds are known only once a node has started; a test compares. */
    static Stream<String> acts() {
        return Stream.of("ask", "incident", "withdraw", "correct", "clarify", "acknowledge", "ask-clarification", "answer-in-part", "answer",
                "refuse", "inform", "ask-permission", "give-permission", "deny-permission", "feedback", "close");
    }

    @org.junit.jupiter.api.Test
    void no_act_of_any_kind_that_can_carry_a_person_is_left_out() {
        List<String> all = vietnam.bean(Kinds.class).all().stream().filter(kind -> !kind.forTheWholeNation())
                .flatMap(kind -> kind.lifeCycle().acts().stream()).toList();
        assertThat(acts().toList()).containsExactlyInAnyOrderElementsOf(all);
    }

    @org.junit.jupiter.api.Test
    void nothing_classified_leaves_in_any_act_about_the_cooperation_itself() {
        for (Kind kind : vietnam.bean(Kinds.class).all()) {
            if (kind.forTheWholeNation()) {
                for (String act : kind.lifeCycle().acts()) {
                    ObjectNode body = Bodily.json("{'instrument': 'AG-SEC', 'title': {'en': 'A subject'}, 'note': {'vi': 'TỐI MẬT: kế hoạch'}}");
                    GateResult result = vietnam.bean(Gatekeeper.class).sending(kind, act, vietnam.nation, Set.of(laos.nation), body, body, List.of(), List.of(), Gatekeeper.Reviewed.NOTHING);
                    assertThat(result.verdict()).as("%s %s", kind.name(), act).isEqualTo(GateResult.Verdict.STOPPED);
                }
            }
        }
    }

    /** Said in a field that some acts do not even have: what the gate reads does not depend on the form. */
    private static ObjectNode marked(boolean opening) {
        ObjectNode body = opening ? Bodily.ask() : Bodily.json("{}");
        body.putObject("explanation").put("lang", "vi").put("text", "TỐI MẬT: kế hoạch");
        return body;
    }

    private static ObjectNode withSuspect(boolean opening) {
        ObjectNode body = opening ? Bodily.ask() : Bodily.json("{}");
        if (opening) {
            body.set("basis", Bodily.json("{'type': 'unidentified-body', 'incident': 'FIC-UB-1', 'foundOn': '2025-02-01', 'place': 'A river bank'}"));
        }
        body.putArray("persons").addObject().put("role", "suspect").put("family", "FICTITIOUS");
        return body;
    }

    @ParameterizedTest
    @MethodSource("acts")
    void before_it_leaves(String act) {
        long before = stopped(vietnam) + stopped(laos);
        Draft draft = draft(act);
        PracticeNode node = draft.unit().code().contains("-VN-") ? vietnam : laos;
        Officer author = node == vietnam ? hung : somchit;
        boolean opens = draft.opens();
        node.as(author, () -> node.drafts().save(draft.id(), Drafts.Change.of(draft).with(marked(opens))));
        assertThat(node.as(author, () -> node.drafts().handIn(draft.id()))).hasValueSatisfying(report -> assertThat(report.barred()).isTrue());
        assertThat(node.as(author, () -> node.drafts().get(draft.id())).status()).isEqualTo(Draft.Status.STOPPED);
        assertThat(stopped(vietnam) + stopped(laos)).isEqualTo(before + 1);
    }

    private static Draft draft(String act) {
        if (Set.of("ask", "incident", "inform").contains(act)) {
            return Story.written(vietnam, hung, "ORG-LA-PSL", act, Bodily.ask());
        }
        for (UUID matter : List.of(asked, answered)) {
            if (allowed(vietnam, hung, matter, act)) {
                return vietnam.as(hung, () -> vietnam.drafts().next(matter, act));
            }
            if (allowed(laos, somchit, matter, act)) {
                return laos.as(somchit, () -> laos.drafts().next(matter, act));
            }
        }
        throw new AssertionError("no state of the two matters allows " + act);
    }

    private static boolean allowed(PracticeNode node, Officer officer, UUID matter, String act) {
        MatterReading reading = node.bean(MatterReading.class);
        return node.as(officer, () -> reading.allowed(reading.get(matter))).contains(act);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void before_it_is_taken_in(String act) {
        boolean opens = Set.of("ask", "incident", "inform").contains(act);
        long before = stopped(laos);
        List<Admitted> answers = laos.receive(List.of(forged(act, opens, marked(opens)), forged(act, opens, withSuspect(opens))), VN);
        assertThat(answers).extracting(Admitted::outcome).first().isEqualTo(Outcome.STOPPED_BY_GATE);
        assertThat(answers.getFirst().reason()).isEqualTo("ENT-CLASS");
        boolean carries = laos.bean(Kinds.class).find("request", 1).orElseThrow().canCarryPersons(act);
        // Within a matter about an offence a suspect may be named, but only by an act that has a place for persons.
        assertThat(answers.getLast().outcome() == Outcome.STOPPED_BY_GATE).isEqualTo(opens || !carries);
        assertThat(stopped(laos)).isEqualTo(before + (opens || !carries ? 2 : 1));
    }

    private static long stopped(PracticeNode node) {
        return node.jobs().sql("select count(*) from entente.stopped").query(Long.class).single();
    }

    /** An act of a partner whose own gate was taken out. */
    private static OutgoingAct forged(String act, boolean opens, ObjectNode content) {
        SecureRandom random = new SecureRandom();
        Body body = Body.of(Bodies.write(content), random);
        UUID matter = opens ? MatterId.open(VN, PracticeNode.START, random).value() : asked;
        List<org.entente.protocol.Digest> seen = opens ? List.of()
                : vietnam.as(hung, () -> vietnam.bean(MatterReading.class).acts(asked)).stream().map(HeldAct::digest).limit(1).toList();
        String type = content.path("basis").path("type").asString("offence");
        ActHeader header = new ActHeader(matter, "request", 1, act, "RQ-F-901", new Author(VN, "ORG-VN-DB", "DESK-1"),
                List.of(new Recipient(new Nation("LA"), "ORG-LA-PSL")),
                new Basis(type, type.equals("offence") ? Optional.of("060121") : Optional.empty(), Optional.of("AG-DRUG-MOU2")), Handling.H0, seen,
                List.of(body.entry(Bodies.MEDIA_TYPE, Handling.H0)), PracticeNode.START, false, true);
        return new OutgoingAct(ActHeader.FORM.sign(header, vietnam.carrier.signing), new TreeSet<>(List.of(new Nation("LA"))), body, List.of());
    }
}
