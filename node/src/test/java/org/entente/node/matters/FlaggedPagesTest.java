package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.node.exchange.ArrivedAct;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.matters.web.VietnamHome;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.RecordLoader;
import org.entente.node.officers.CurrentOfficer;
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
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
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

/** A flagged text on the pages of its author, of the second officer and of oversight, in three languages. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = VietnamHome.class)
class FlaggedPagesTest {
    private static final Nation LA = new Nation("LA");
    private static final String WISH = "ຝຶກອົບຮົມກ່ຽວກັບການແກ້ໄຂການຊຸມນຸມທີ່ຜິດກົດໝາຍ";
    private static final Officer AUTHOR = officer("mai", Role.OFFICER);
    private static final Officer RELEASER = officer("son", Role.RELEASING_OFFICER);
    private static final Officer OVERSIGHT = officer("ngan", Role.OVERSIGHT);

    @Autowired WebApplicationContext context;
    @Autowired RecordLoader records;
    @Autowired Pairing pairing;
    @Autowired Admissions admissions;
    @Autowired Drafts drafts;
    @Autowired CurrentOfficer current;
    @Autowired java.time.Clock clock;
    @Autowired @Qualifier("exchange") TransactionTemplate exchange;
    private MockMvc desk;
    private SigningKey partner;

    private static Officer officer(String name, Role role) {
        return new Officer(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, "Demo Officer " + name,
                new UnitCode("ORG-VN-MPS.DESK"), "DESK-1", Set.of(role), Language.EN, Officer.State.ACTIVE, Set.of());
    }

    @BeforeEach
    void open() {
        desk = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
        records.load();
        SecureRandom random = new SecureRandom();
        partner = SigningKey.generate(random);
        Card card = new Card(LA, new TreeMap<>(Map.of("en", "Practice LA")), partner.verifyKey(), OpeningKey.generate(random).sealingKey(),
                List.of(Digest.over(new byte[1])), List.of(), new TreeMap<>(Map.of("course", List.of(1), "meeting", List.of(1))), true,
                VietnamHome.nextCard(), PracticeNode.START);
        Signed<Card> signed = Card.FORM.sign(card, partner);
        pairing.propose(signed.text());
        pairing.confirm(LA, signed.digest(), UUID.randomUUID());
    }

    @Test
    void its_author_says_why_two_people_say_what_they_find_and_every_page_names_the_words() throws Exception {
        String draft = "/drafts/" + written();
        for (Language language : Language.values()) {
            Document check = page(AUTHOR, draft + "/check", language);
            assertThat(check.select("[data-flags] mark").eachText()).anySatisfy(words -> assertThat(words).contains("ຊຸມນຸມ"));
            assertThat(check.select("#form-hand-in textarea[name=reason]")).hasSize(1);
            assertThat(check.text()).doesNotContain("matters.wish", "matters.flagged");
        }
        assertThat(call(AUTHOR, post(draft + "/hand-in")).getStatus()).isEqualTo(422);
        assertThat(call(AUTHOR, post(draft + "/hand-in").param("reason", "As every year, for football matches")).getStatus()).isEqualTo(302);

        for (Officer reader : List.of(RELEASER, OVERSIGHT)) {
            for (Language language : Language.values()) {
                assertThat(page(reader, "/flagged", language).select("#flagged li").text()).contains(WISH);
            }
            String number = page(reader, "/flagged", Language.EN).select("#flagged li").last().attr("data-flagged");
            Document one = page(reader, "/flagged/" + number, Language.VI);
            assertThat(one.select("#text").text()).isEqualTo(WISH);
            assertThat(one.select("[data-raised] mark")).isNotEmpty();
            assertThat(call(reader, post("/flagged/" + number + "/decide").param("outcome", "ordinary").param("reason", "Football")).getStatus()).isEqualTo(302);
            assertThat(call(reader, post("/flagged/" + number + "/decide").param("outcome", "protected").param("reason", "No")).getStatus()).isEqualTo(409);
        }
        assertThat(page(RELEASER, "/release/" + draft.substring(8), Language.EN).select("[data-flags] [data-open=false]")).isNotEmpty();
        assertThat(call(AUTHOR, get("/flagged/999999")).getStatus()).isEqualTo(404);
    }

    @Test
    void what_arrived_is_marked_on_the_page_of_its_matter() throws Exception {
        UUID matter = arrived();
        for (Language language : Language.values()) {
            Document page = page(AUTHOR, "/matters/" + matter, language);
            assertThat(page.select("#flags [data-open=true]")).isNotEmpty();
            assertThat(page.select("#flags").text()).contains(WISH).doesNotContain("matters.");
        }
        assertThat(page(OVERSIGHT, "/flagged", Language.LO).select("#flagged li[data-arrived=true]")).isNotEmpty();
    }

    private UUID written() throws Exception {
        return current.as(AUTHOR, () -> {
            Draft begun = drafts.open("course", 1, "plan");
            return drafts.save(begun.id(), new Drafts.Change(LA, "ORG-LA-MPS", begun.reference(), 0, TwoMinistries.body(course()), "")).id();
        });
    }

    private static String course() {
        return "{'instrument': 'AG-SEC', 'title': {'lo': '" + WISH + "'}, 'content': 'forensics', 'date': '2025-05', 'host': 'ORG-VN-MPS',"
                + " 'guests': ['ORG-LA-MPS'], 'officers': 30, 'humanRights': true, 'humanRightsBy': 'ORG-VN-MPS'}";
    }

    private UUID arrived() {
        SecureRandom random = new SecureRandom();
        Body body = Body.of(Bodies.write(TwoMinistries.body(course())), random);
        UUID matter = MatterId.open(LA, clock.instant(), random).value();
        ActHeader header = new ActHeader(matter, "course", 1, "plan", "TR-LA-1", new Author(LA, "ORG-LA-MPS", "DESK-1"),
                List.of(new Recipient(new Nation("VN"), "ORG-VN-MPS")), new Basis("cooperation", Optional.empty(), Optional.of("AG-SEC")), Handling.H0,
                List.of(), List.of(body.entry(Bodies.MEDIA_TYPE, Handling.H0)), PracticeNode.START, false, true);
        ArrivedAct act = new ArrivedAct(ActHeader.FORM.sign(header, partner), LA, 1, 0, clock.instant(), body.plaintext(), null);
        assertThat(exchange.execute(status -> admissions.admit(act)).outcome()).isEqualTo(Outcome.ACCEPTED);
        return matter;
    }

    private MockHttpServletResponse call(Officer officer, MockHttpServletRequestBuilder request) throws Exception {
        return desk.perform(request.with(authentication(new TestingAuthenticationToken(officer, null, List.of()))).with(csrf()).accept("text/html"))
                .andReturn().getResponse();
    }

    private Document page(Officer officer, String path, Language language) throws Exception {
        MockHttpServletResponse response = call(officer, get(path + "?lang=" + language.tag()));
        assertThat(response.getStatus()).as(path + " in " + language).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
