package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.matters.web.VietnamHome;
import org.entente.node.nations.RecordLoader;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.treaty.Finding;
import org.entente.treaty.GateResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

/** The lawful bases as an officer states them on the desk's own form, each with its facts and its limits. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = VietnamHome.class)
class BasesTest {
    private static final Officer HUNG = new Officer(UUID.nameUUIDFromBytes("Hung".getBytes(java.nio.charset.StandardCharsets.UTF_8)), "hung",
            "Demo Officer Hung", new UnitCode("ORG-VN-DB.DESK"), "DESK-1", Set.of(Role.OFFICER), Language.EN, Officer.State.ACTIVE, Set.of());

    @Autowired WebApplicationContext context;
    @Autowired RecordLoader records;
    @Autowired Drafts drafts;
    @Autowired CurrentOfficer current;
    private MockMvc desk;

    /** A basis other than an offence, its facts, its purpose and a role that belongs to it. */
    record Other(String type, String purpose, String role, Map<String, String> facts) {
        @Override
        public String toString() {
            return type;
        }
    }

    static Stream<Other> others() {
        return Stream.of(
                new Other("danger-to-life", "protect-life", "in-danger", Map.of("basis.incident", "FIC-DL-1", "basis.danger", "Somebody is adrift on the river",
                        "basis.knownSince", "2025-02-28")),
                new Other("missing-person", "find-missing", "missing", Map.of("basis.incident", "FIC-MP-1", "basis.missingSince", "2025-02-20",
                        "basis.reporter", "family", "basis.adult", "true", "basis.circumstances", "Did not come home from the market")),
                new Other("unidentified-body", "identify-body", "deceased", Map.of("basis.incident", "FIC-UB-1", "basis.foundOn", "2025-02-21",
                        "basis.place", "River bank near the marker")),
                new Other("identity-for-return", "confirm-identity", "returning", Map.of("basis.incident", "FIC-IR-1", "basis.believedNation", "LA",
                        "basis.protectionCheckDone", "true")),
                new Other("consular", "consular-help", "national", Map.of("basis.incident", "FIC-CO-1", "basis.need", "detained", "basis.personAsked", "true")));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> eachFact() {
        return others().flatMap(other -> other.facts().keySet().stream().map(fact -> org.junit.jupiter.params.provider.Arguments.of(other, fact)));
    }

    @BeforeEach
    void open() {
        records.load();
        desk = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return desk.perform(request.with(authentication(new TestingAuthenticationToken(HUNG, null, List.of()))).with(csrf()).accept("text/html"))
                .andReturn().getResponse();
    }

    private void send(String draft, String page, Map<String, String> answers) throws Exception {
        MockHttpServletRequestBuilder request = post(draft + "/" + page);
        answers.forEach(request::param);
        assertThat(call(request).getStatus()).isEqualTo(302);
    }

    /** Written on the pages, as an officer would; the basis page is sent twice because its first answer opens its questions. */
    private GateResult written(Other other, Map<String, String> facts, String role) throws Exception {
        String draft = call(post("/requests/new").param("act", "ask")).getRedirectedUrl();
        Map<String, String> basis = new LinkedHashMap<>(facts);
        basis.put("basis.type", other.type());
        send(draft, "basis", Map.of("basis.type", other.type()));
        String page = call(get(draft + "/basis")).getContentAsString();
        other.facts().keySet().forEach(fact -> assertThat(page).contains("name=\"" + fact + "\""));
        assertThat(page).doesNotContain("name=\"basis.iccs\"").doesNotContain("name=\"basis.case\"");
        send(draft, "basis", basis);
        send(draft, "purpose", Map.of("title.lang", "en", "title.text", "A fictional matter", "purpose", other.purpose(), "instrument", "AG-SEC"));
        send(draft, "subjects", Map.of("persons.0.role", role, "persons.0.family", "FICTITIOUS", "persons.0.given", "Person"));
        UUID id = UUID.fromString(draft.substring("/drafts/".length()));
        assertThat(call(get(draft + "/check")).getStatus()).isEqualTo(200);
        return current.as(HUNG, () -> drafts.report(id)).gate();
    }

    @ParameterizedTest
    @MethodSource("others")
    void with_its_facts_it_passes(Other other) throws Exception {
        assertThat(written(other, other.facts(), other.role()).verdict()).isEqualTo(GateResult.Verdict.PASSES);
    }

    @ParameterizedTest
    @MethodSource("eachFact")
    void without_one_of_its_facts_it_is_stopped(Other other, String fact) throws Exception {
        Map<String, String> facts = new LinkedHashMap<>(other.facts());
        facts.remove(fact);
        assertThat(written(other, facts, other.role()).verdict()).isNotEqualTo(GateResult.Verdict.PASSES);
    }

    @ParameterizedTest
    @MethodSource("others")
    void it_carries_no_suspect(Other other) throws Exception {
        for (String role : List.of("suspect", "accused", "convicted")) {
            GateResult result = written(other, other.facts(), role);
            assertThat(result.findings()).anySatisfy(finding -> {
                assertThat(finding.kind()).isEqualTo(Finding.Kind.BAR);
                assertThat(finding.rule().id()).isEqualTo("ENT-BASIS-ROLE");
            });
        }
    }

    @Test
    void an_offence_asks_for_code_case_number_and_conduct_and_for_no_incident() throws Exception {
        String draft = call(post("/requests/new").param("act", "ask")).getRedirectedUrl();
        send(draft, "basis", Map.of("basis.type", "offence"));
        assertThat(call(get(draft + "/basis")).getContentAsString()).contains("name=\"basis.iccs\"").contains("name=\"basis.case\"")
                .contains("name=\"basis.conduct\"").doesNotContain("name=\"basis.incident\"").doesNotContain("value=\"0807\"").doesNotContain("value=\"0904\"")
                .doesNotContain("value=\"0209\"").doesNotContain("value=\"0803\"");
    }
}
