package org.entente.node.matters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.nations.RecordLoader;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages on which an act is written and released, in three languages, drawn by the real templates. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = VietnamHome.class)
class DeskPagesTest {
    private static final Officer HUNG = officer("Hung", Role.OFFICER);
    private static final Officer THU = officer("Thu", Role.RELEASING_OFFICER);

    @Autowired WebApplicationContext context;
    @Autowired RecordLoader records;
    private MockMvc desk;

    private static Officer officer(String name, Role... roles) {
        return new Officer(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), name.toLowerCase(java.util.Locale.ROOT),
                "Demo Officer " + name, new UnitCode("ORG-VN-DB.DESK"), "DESK-1", Set.of(roles), Language.EN, Officer.State.ACTIVE, Set.of());
    }

    @BeforeEach
    void open() {
        records.load();
        desk = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, Officer officer) throws Exception {
        return desk.perform(request.with(authentication(new TestingAuthenticationToken(officer, null, List.of()))).with(csrf())
                .accept("text/html")).andReturn().getResponse();
    }

    private String begin(String act) throws Exception {
        String to = call(post("/requests/new").param("act", act), HUNG).getRedirectedUrl();
        assertThat(to).startsWith("/drafts/");
        return to;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "lo"})
    void every_page_of_a_request_is_drawn_in_every_language(String language) throws Exception {
        for (String page : List.of("/", "/requests", "/requests?show=24h", "/requests?show=drafts", "/requests/new", "/release", "/search?q=lorry")) {
            MockHttpServletResponse response = call(get(page + (page.contains("?") ? "&" : "?") + "lang=" + language), HUNG);
            assertThat(response.getStatus()).as(page).isEqualTo(200);
        }
        for (String act : List.of("ask", "inform", "incident")) {
            String draft = begin(act);
            for (String page : List.of("recipient", "basis", "purpose", "subjects", "questions", "handling", "files", "check")) {
                MockHttpServletResponse response = call(get(draft + "/" + page + "?lang=" + language), HUNG);
                assertThat(response.getStatus()).as(draft + "/" + page).isEqualTo(200);
                assertThat(response.getContentAsString()).contains("lang=\"" + language + "\"").doesNotContain("??");
            }
        }
    }

    @Test
    void an_officer_writes_page_by_page_and_the_check_page_links_what_is_missing() throws Exception {
        String draft = begin("ask");
        send(draft, "recipient", Map.of("authority", "ORG-LA-PSL", "reference", "RQ-F-901"));
        MockHttpServletResponse again = send(draft, "basis", Map.of("basis.type", "offence"));
        assertThat(again.getRedirectedUrl()).as("the offence opens more questions").endsWith("/basis");
        assertThat(call(get(draft + "/basis"), HUNG).getContentAsString()).contains("name=\"basis.iccs\"").contains("name=\"basis.conduct\"");
        String check = call(get(draft + "/check"), HUNG).getContentAsString();
        assertThat(check).contains("Before it can be handed in").contains(draft + "/purpose?faults=true").doesNotContain("id=\"form-hand-in\"><button");
    }

    @Test
    void a_draft_is_invisible_to_everybody_but_its_author_until_it_is_handed_in() throws Exception {
        String draft = begin("ask");
        assertThat(call(get(draft + "/check"), THU).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse send(String draft, String page, Map<String, String> answers) throws Exception {
        MockHttpServletRequestBuilder request = post(draft + "/" + page);
        answers.forEach(request::param);
        return call(request, HUNG);
    }
}
