package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.matters.web.VietnamHome;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.RecordLoader;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.card.Card;
import org.entente.protocol.jose.OpeningKey;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.SigningKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A letter from its arrival at the desk to what became of it, through the pages. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = VietnamHome.class)
@org.springframework.test.annotation.DirtiesContext
class PaperPageTest {
    private static final Nation LA = new Nation("LA");
    private static final Officer HUNG = new Officer(UUID.nameUUIDFromBytes("Hung".getBytes(java.nio.charset.StandardCharsets.UTF_8)), "hung",
            "Demo Officer Hung", new UnitCode("ORG-VN-DB.DESK"), "DESK-1", Set.of(Role.OFFICER), Language.EN, Officer.State.ACTIVE, Set.of());

    @Autowired WebApplicationContext context;
    @Autowired RecordLoader records;
    @Autowired Pairing pairing;
    private MockMvc desk;

    private MockHttpServletResponse call(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return desk.perform(request.with(authentication(new TestingAuthenticationToken(HUNG, null, List.of()))).with(csrf()).accept("text/html"))
                .andReturn().getResponse();
    }

    private void pair() {
        SecureRandom random = new SecureRandom();
        SigningKey key = SigningKey.generate(random);
        Card card = new Card(LA, new TreeMap<>(Map.of("en", "Practice LA")), key.verifyKey(), OpeningKey.generate(random).sealingKey(),
                List.of(Digest.over(new byte[1])), List.of(), new TreeMap<>(Map.of("request", List.of(1))), true, VietnamHome.nextCard(), PracticeNode.START);
        Signed<Card> signed = Card.FORM.sign(card, key);
        pairing.propose(signed.text());
        pairing.confirm(LA, signed.digest(), UUID.randomUUID());
    }

    private void send(String draft, String page, Map<String, String> answers) throws Exception {
        var request = post(draft + "/" + page);
        answers.forEach(request::param);
        assertThat(call(request).getStatus()).isEqualTo(302);
    }

    @Test
    void a_letter_is_registered_shown_as_unsigned_in_every_language_and_answered_by_letter() throws Exception {
        records.load();
        desk = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
        pair();
        String draft = call(post("/requests/paper").param("channel", "LETTER").param("act", "ask").param("came", "2025-03-03T08:00")).getRedirectedUrl();
        send(draft, "recipient", Map.of("authority", "ORG-LA-PSL", "reference", "SL-22-2025"));
        send(draft, "basis", Map.of("basis.type", "offence"));
        send(draft, "basis", Map.of("basis.type", "offence", "basis.iccs", "060121", "basis.case", "FIC-PSL-2025-2", "basis.conduct",
                "Tablets carried over the border", "basis.answer", "ordinary", "basis.answerReason", "A crime whoever does it"));
        send(draft, "purpose", Map.of("title.lang", "en", "title.text", "Lorry named in a letter", "purpose", "investigate", "instrument", "AG-DRUG-MOU2"));
        send(draft, "questions", Map.of("questions.0.lang", "en", "questions.0.text", "Who owns it?"));
        send(draft, "handling", Map.of("handling", "0", "urgency.level", "normal"));
        assertThat(call(post(draft + "/register")).getRedirectedUrl()).as("without the original").isEqualTo(draft + "/check");
        call(multipart(draft + "/files/add").file(new MockMultipartFile("file", "letter.txt", "text/plain", "Phongsaly asks.".getBytes())));
        assertThat(call(get(draft + "/check")).getContentAsString()).contains("form-register").contains("data-paper");
        String matter = call(post(draft + "/register")).getRedirectedUrl();
        assertThat(matter).startsWith("/matters/");
        for (String language : List.of("en", "vi", "lo")) {
            MockHttpServletResponse page = call(get(matter + "?lang=" + language));
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString()).contains("id=\"paper\"").contains("data-channel=\"LETTER\"").contains("form-paper-note")
                    .doesNotContain("/write/answer").doesNotContain("/evidence\"").doesNotContain("??");
        }
        assertThat(call(get("/?lang=en")).getContentAsString()).contains("Came on paper, not signed by the partner");
        assertThat(call(get(matter + "/paper/1")).getContentAsString()).isEqualTo("Phongsaly asks.");
        assertThat(call(get(matter + "/evidence")).getStatus()).isEqualTo(409);
        assertThat(call(post(matter + "/paper/note").param("act", "answer").param("note", "Letter DB-9")).getStatus()).isEqualTo(302);
        assertThat(call(get(matter)).getContentAsString()).contains("data-state=\"ANSWERED\"").contains("DB-9");
    }
}
