package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
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
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
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

/** The desk of a node to whom the partner told the whole record; pages of the whole application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = VietnamHome.class)
abstract class DeskWithRecord {
    static final Nation LA = new Nation("LA");
    private static final Officer HOA = new Officer(UUID.nameUUIDFromBytes("hoa".getBytes(StandardCharsets.UTF_8)), "hoa", "Demo Officer Hoa",
            new UnitCode("ORG-VN-MPS.DESK"), "DESK-1", Set.of(Role.OFFICER), Language.EN, Officer.State.ACTIVE, Set.of());

    /** The node that holds the record; the tests of other classes may have brought up another one since. */
    private static @Nullable WebApplicationContext told;

    @Autowired WebApplicationContext context;
    @Autowired RecordLoader records;
    @Autowired Pairing pairing;
    @Autowired Admissions admissions;
    @Autowired Kinds kinds;
    @Autowired List<RecordSection> sections;
    @Autowired java.time.Clock clock;
    @Autowired @Qualifier("exchange") TransactionTemplate exchange;
    private MockMvc desk;

    @BeforeEach
    void open() {
        desk = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
        if (told != context) {
            records.load();
            SigningKey key = partner();
            long position = 0;
            for (RecordSection section : sections) {
                for (RecordSection.Told fact : section.read(TwoMinistries.record(), List.of(TwoMinistries.LA, TwoMinistries.VN))) {
                    tell(fact, key, position++);
                }
            }
            told = context;
        }
    }

    private SigningKey partner() {
        SecureRandom random = new SecureRandom();
        SigningKey key = SigningKey.generate(random);
        Card card = new Card(LA, new TreeMap<>(Map.of("en", "Practice LA")), key.verifyKey(), OpeningKey.generate(random).sealingKey(),
                List.of(Digest.over(new byte[1])), List.of(), new TreeMap<>(Map.of("meeting", List.of(1))), true, VietnamHome.nextCard(), PracticeNode.START);
        Signed<Card> signed = Card.FORM.sign(card, key);
        pairing.propose(signed.text());
        pairing.confirm(LA, signed.digest(), UUID.randomUUID());
        return key;
    }

    /** As the import tells it. */
    static String reference(RecordSection.Told fact) {
        return fact.id().toUpperCase(Locale.ROOT);
    }

    private void tell(RecordSection.Told fact, SigningKey key, long position) {
        SecureRandom random = new SecureRandom();
        Body body = Body.of(Bodies.write(fact.body()), random);
        ActHeader header = new ActHeader(MatterId.open(LA, clock.instant(), random).value(), fact.kind(), 1, "tell", reference(fact),
                new Author(LA, "ORG-LA-MPS", "DESK-1"), List.of(new Recipient(new Nation("VN"), "ORG-VN-MPS")),
                new Basis("cooperation", Optional.empty(), Optional.of("AG-SEC")), Handling.H0, List.of(),
                List.of(body.entry(Bodies.MEDIA_TYPE, Handling.H0)), PracticeNode.START, false, true);
        ArrivedAct act = new ArrivedAct(ActHeader.FORM.sign(header, key), LA, 1, position, clock.instant(), body.plaintext(), null);
        assertThat(exchange.execute(status -> admissions.admit(act)).outcome()).as(fact.id()).isEqualTo(Outcome.ACCEPTED);
    }

    MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return desk.perform(request.with(authentication(new TestingAuthenticationToken(HOA, null, List.of()))).with(csrf()).accept("text/html"))
                .andReturn().getResponse();
    }

    Document page(String path, String language) throws Exception {
        MockHttpServletResponse response = call(get(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
        assertThat(response.getStatus()).as(path + " in " + language).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
