package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.node.exchange.Admitted;
import org.entente.node.exchange.OutgoingAct;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Author;
import org.entente.protocol.act.Basis;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.Recipient;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.receipt.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Acts whose signature holds and whose content nobody here can use: each is answered for itself, and the next act flows. */
class ForeignBodyTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Nation VN = new Nation("VN");
    private static final Nation LA = new Nation("LA");

    private static PracticeNode vietnam;
    private static PracticeNode laos;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
    }

    @AfterAll
    static void stop() {
        vietnam.close();
        laos.close();
    }

    private static OutgoingAct act(String kind, int version, String name, byte[] content) {
        Body body = Body.of(content, RANDOM);
        ActHeader header = new ActHeader(MatterId.open(VN, PracticeNode.START, RANDOM).value(), kind, version, name, "RQ-F-950",
                new Author(VN, "ORG-VN-DB", "DESK-1"), List.of(new Recipient(LA, "ORG-LA-PSL")),
                new Basis("offence", Optional.of("060121"), Optional.of("AG-DRUG-MOU2")), Handling.H0, List.of(),
                List.of(body.entry(Bodies.MEDIA_TYPE, Handling.H0)), PracticeNode.START, false, true);
        return new OutgoingAct(ActHeader.FORM.sign(header, vietnam.carrier.signing), new TreeSet<>(List.of(LA)), body, List.of());
    }

    private static void notUnderstoodAndTheNextFlows(OutgoingAct strange) {
        OutgoingAct next = act("request", 1, "ask", Bodies.write(Bodily.ask()));
        List<Admitted> answers = laos.receive(List.of(strange, next), VN);
        assertThat(answers).extracting(Admitted::outcome).containsExactly(Outcome.NOT_UNDERSTOOD, Outcome.ACCEPTED);
        assertThat(laos.jobs().sql("select count(*) from entente.matter where matter = ?").param(strange.matter())
                .query(Long.class).single()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"wanted, 1, ask", "request, 99, ask", "request, 1, arrest"})
    void an_unknown_kind_a_newer_version_and_an_unknown_act_are_not_understood(String kind, int version, String name) {
        notUnderstoodAndTheNextFlows(act(kind, version, name, Bodies.write(Bodily.ask())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"title\":1,\"title\":2}", "{} {}", "\u0000", "{\"n\":1e999999999999}", "PK\u0003\u0004", "%PDF-1.7"})
    void what_is_no_json_object_is_not_understood(String content) {
        notUnderstoodAndTheNextFlows(act("request", 1, "ask", content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_body_nested_a_hundred_thousand_deep_is_not_understood() {
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        notUnderstoodAndTheNextFlows(act("request", 1, "ask", deep.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u202e", "\u2066", "\u001b[2J"})
    void a_title_that_deceives_the_eye_is_not_understood(String evil) {
        var body = Bodily.ask();
        ((tools.jackson.databind.node.ObjectNode) body.get("title")).put("text", "Owner of " + evil + " a lorry");
        notUnderstoodAndTheNextFlows(act("request", 1, "ask", Bodies.write(body)));
    }
}
