package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.exchange.Admitted;
import org.entente.node.exchange.ArrivedAct;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.matters.web.VietnamHome;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.RecordLoader;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Author;
import org.entente.protocol.act.Basis;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.Recipient;
import org.entente.protocol.card.Card;
import org.entente.protocol.jose.OpeningKey;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.SigningKey;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.receipt.Outcome;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A partner's request from its arrival to the page on which it is answered, in the whole application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = VietnamHome.class)
class MatterPageTest {
    private static final Nation LA = new Nation("LA");

    @Autowired WebApplicationContext context;
    @Autowired RecordLoader records;
    @Autowired Pairing pairing;
    @Autowired Admissions admissions;
    @Autowired Drafts drafts;
    @Autowired org.entente.node.officers.CurrentOfficer current;
    @Autowired java.time.Clock clock;
    @Autowired @Qualifier("exchange") TransactionTemplate exchange;
    private MockMvc desk;

    private static Officer officer(String unit) {
        return new Officer(UUID.nameUUIDFromBytes(unit.getBytes(java.nio.charset.StandardCharsets.UTF_8)), "demo", "Demo Officer", new UnitCode(unit),
                "DESK-1", Set.of(Role.OFFICER), Language.EN, Officer.State.ACTIVE, Set.of());
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, Officer officer) throws Exception {
        return desk.perform(request.with(authentication(new TestingAuthenticationToken(officer, null, List.of()))).with(csrf()).accept("text/html"))
                .andReturn().getResponse();
    }

    private UUID arrived() {
        SecureRandom random = new SecureRandom();
        SigningKey key = SigningKey.generate(random);
        Card card = new Card(LA, new TreeMap<>(Map.of("en", "Practice LA")), key.verifyKey(), OpeningKey.generate(random).sealingKey(),
                List.of(Digest.over(new byte[1])), List.of(), new TreeMap<>(Map.of("request", List.of(1))), true, VietnamHome.nextCard(), PracticeNode.START);
        Signed<Card> signed = Card.FORM.sign(card, key);
        pairing.propose(signed.text());
        pairing.confirm(LA, signed.digest(), UUID.randomUUID());
        Body body = Body.of(Bodies.write(Bodily.ask()), random);
        ActHeader header = new ActHeader(MatterId.open(LA, clock.instant(), random).value(), "request", 1, "ask", "RQ-F-005",
                new Author(LA, "ORG-LA-PSL", "DESK-1"), List.of(new Recipient(new Nation("VN"), "ORG-VN-DB")),
                new Basis("offence", Optional.of("060121"), Optional.of("AG-DRUG-MOU2")), Handling.H2, List.of(),
                List.of(body.entry(Bodies.MEDIA_TYPE, Handling.H2)), PracticeNode.START, false, true);
        ArrivedAct act = new ArrivedAct(ActHeader.FORM.sign(header, key), LA, 1, 0, clock.instant(), body.plaintext(), null);
        Admitted admitted = exchange.execute(status -> admissions.admit(act));
        assertThat(admitted.outcome()).as(String.valueOf(admitted.reason())).isEqualTo(Outcome.ACCEPTED);
        return act.matter();
    }

    @Test
    void the_desk_that_was_asked_sees_clock_acts_and_next_steps_and_a_stranger_sees_no_such_page() throws Exception {
        records.load();
        desk = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
        UUID matter = arrived();
        Officer asked = officer("ORG-VN-DB.DESK");
        for (String language : List.of("en", "vi", "lo")) {
            for (String tab : List.of("acts", "attachments", "links", "readers")) {
                MockHttpServletResponse page = call(get("/matters/" + matter + "?tab=" + tab + "&lang=" + language), asked);
                assertThat(page.getStatus()).as(language + " " + tab).isEqualTo(200);
                assertThat(page.getContentAsString()).contains("data-matter=\"" + matter + "\"").contains("data-state=\"ASKED\"")
                        .contains("/matters/" + matter + "/write/answer").doesNotContain("/write/withdraw");
                each_key_leads_to_one_place(page.getContentAsString());
            }
        }
        assertThat(call(get("/"), asked).getContentAsString()).contains("/matters/" + matter).contains("RQ-F-005");
        assertThat(call(get("/matters/" + matter + "/live?known=0"), asked).getContentAsString()).contains("id=\"live\"");
        String draft = call(get("/matters/" + matter + "/write/answer"), asked).getRedirectedUrl();
        assertThat(call(get(draft + "/content"), asked).getContentAsString()).contains("statements.0.words");
        releasePageShowsExactlyWhatLeaves(asked);
        assertThat(call(post("/matters/" + matter + "/pass-down").param("authority", "ORG-VN-MPS"), asked).getStatus()).isEqualTo(302);
        assertThat(call(get("/matters/" + matter), officer("ORG-VN-MPS.DESK")).getStatus()).isEqualTo(200);
        assertThat(call(get("/matters/" + matter), officer("ORG-VN-NA.DESK")).getStatus()).isEqualTo(404);
    }

    private static void each_key_leads_to_one_place(String page) {
        Map<String, Set<String>> places = Jsoup.parse(page).select("a[data-key]").stream()
                .collect(Collectors.groupingBy(link -> link.attr("data-key"), Collectors.mapping(link -> link.attr("href"), Collectors.toSet())));
        assertThat(places).hasSizeGreaterThan(5);
        assertThat(places).allSatisfy((key, where) -> assertThat(where).as(key).hasSize(1));
    }

    /** A request of our own on its way through the two desks. */
    private void releasePageShowsExactlyWhatLeaves(Officer author) throws Exception {
        Draft begun = current.as(author, () -> drafts.open("request", 1, "ask"));
        current.as(author, () -> drafts.save(begun.id(), new Drafts.Change(LA, "ORG-LA-PSL", begun.reference(), 1, Bodily.ask(), "")));
        String draft = "/drafts/" + begun.id();
        assertThat(call(post(draft + "/subjects/autosave").param("vehicles.0.plate", "FIC 0142").param("phones.0.number", "+999 0 100 999"), author)
                .getContentAsString()).contains("id=\"kept\"");
        assertThat(call(get(draft + "/check"), author).getContentAsString()).contains("form-hand-in").contains("FIC 0142");
        assertThat(call(post(draft + "/hand-in"), author).getRedirectedUrl()).isEqualTo("/requests?show=drafts");
        Officer second = new Officer(UUID.randomUUID(), "second", "Demo Officer Second", author.unit(), "DESK-2", Set.of(Role.RELEASING_OFFICER),
                Language.EN, Officer.State.ACTIVE, Set.of());
        String release = draft.replace("/drafts/", "/release/");
        assertThat(call(get("/release"), second).getContentAsString()).contains(release);
        for (String language : List.of("en", "vi", "lo")) {
            MockHttpServletResponse page = call(get(release + "?lang=" + language), second);
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString()).contains("form-release").contains("FIC 0142").contains("+999 0 100 999");
        }
        assertThat(call(post(release).param("decision", "return").param("version", "2"), second).getContentAsString()).contains("note-error");
        assertThat(call(post(release).param("decision", "return").param("version", "2").param("note", "Leave the telephone out"), second).getRedirectedUrl())
                .isEqualTo("/release");
        assertThat(call(get(release), author).getStatus()).as("its author may look at it").isEqualTo(200);
        assertThat(call(post(release).param("decision", "release").param("version", "2").param("code", "000000"), author).getStatus()).isEqualTo(403);
    }
}
