package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.matters.web.VietnamHome;
import org.entente.node.nations.RecordLoader;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whatever is typed or sent wrongly, the officer reads in his language what is wrong, and what was written is kept. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = VietnamHome.class)
class BadInputTest {
    @Autowired WebApplicationContext context;
    @Autowired RecordLoader records;
    @Autowired Drafts drafts;
    @Autowired CurrentOfficer current;
    private MockMvc desk;
    private final Officer hung = officer();

    private static Officer officer() {
        return new Officer(UUID.nameUUIDFromBytes("Hung".getBytes(java.nio.charset.StandardCharsets.UTF_8)), "hung", "Demo Officer Hung",
                new UnitCode("ORG-VN-DB.DESK"), "DESK-1", Set.of(Role.OFFICER), Language.EN, Officer.State.ACTIVE, Set.of());
    }

    @BeforeEach
    void open() {
        records.load();
        desk = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return desk.perform(request.with(authentication(new TestingAuthenticationToken(hung, null, List.of()))).with(csrf()).accept("text/html"))
                .andReturn().getResponse();
    }

    private int upload(String draft, MockMultipartFile file) throws Exception {
        return desk.perform(multipart(draft + "/files/add").file(file).with(authentication(new TestingAuthenticationToken(hung, null, List.of())))
                .with(csrf()).accept("text/html")).andReturn().getResponse().getStatus();
    }

    private String begin() throws Exception {
        return call(post("/requests/new").param("act", "ask")).getRedirectedUrl();
    }

    private UUID id(String draft) {
        return UUID.fromString(draft.substring("/drafts/".length()));
    }

    private List<String> faults(String draft) throws Exception {
        return current.as(hung, () -> drafts.report(id(draft))).faults().stream().map(fault -> fault.path() + ":" + fault.code()).toList();
    }

    private void send(String draft, String page, Map<String, String> answers) throws Exception {
        MockHttpServletRequestBuilder request = post(draft + "/" + page);
        answers.forEach(request::param);
        assertThat(call(request).getStatus()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "lo"})
    void an_empty_form_lists_what_is_missing_and_is_not_handed_in(String language) throws Exception {
        String draft = begin();
        String check = call(get(draft + "/check?lang=" + language)).getContentAsString();
        assertThat(check).contains("id=\"against\"").contains(draft + "/purpose?faults=true").contains("lang=\"" + language + "\"").doesNotContain("??");
        assertThat(call(post(draft + "/hand-in")).getRedirectedUrl()).isEqualTo(draft + "/check");
        assertThat(current.as(hung, () -> drafts.get(id(draft))).status()).isEqualTo(Draft.Status.WRITING);
    }

    @Test
    void a_text_that_is_too_long_is_kept_and_named() throws Exception {
        String draft = begin();
        send(draft, "purpose", Map.of("title.lang", "en", "title.text", "x".repeat(7_000)));
        assertThat(faults(draft)).anySatisfy(fault -> assertThat(fault).startsWith("title").contains("maxLength"));
        assertThat(call(get(draft + "/purpose?faults=true")).getContentAsString()).contains("at most 6")
                .contains("x".repeat(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguy\u202Eetn", "Bad\u0007bell", "Two\u2066isolates\u2069", "Line\u2028separator"})
    void a_name_that_deceives_the_eye_is_refused_and_kept(String name) throws Exception {
        String draft = begin();
        send(draft, "subjects", Map.of("persons.0.role", "witness", "persons.0.family", name));
        assertThat(faults(draft)).anySatisfy(fault -> assertThat(fault).startsWith("persons.0.family").contains("pattern"));
        for (String language : List.of("en", "vi", "lo")) {
            assertThat(call(get(draft + "/subjects?faults=true&lang=" + language)).getContentAsString()).contains("persons.0.family-error");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ສົມຈິດ", "Nguyễn Thị Hương", "O'Neill-Đặng", "王小明", "Ångström"})
    void a_name_in_any_script_is_taken(String name) throws Exception {
        String draft = begin();
        send(draft, "subjects", Map.of("persons.0.role", "witness", "persons.0.family", name));
        assertThat(faults(draft)).noneSatisfy(fault -> assertThat(fault).startsWith("persons"));
    }

    @ParameterizedTest
    @CsvSource({"9999", "0807", "drugs", "01"})
    void an_offence_code_that_is_unknown_coarse_or_closed_does_not_get_through(String code) throws Exception {
        String draft = begin();
        send(draft, "basis", Map.of("basis.type", "offence"));
        send(draft, "basis", Map.of("basis.type", "offence", "basis.iccs", code, "basis.case", "FIC-1", "basis.conduct", "Something was carried",
                "basis.answer", "ordinary", "basis.answerReason", "A crime whoever does it"));
        assertThat(current.as(hung, () -> drafts.report(id(draft))).gate().verdict()).isEqualTo(org.entente.treaty.GateResult.Verdict.STOPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORG-XX-NOBODY", "not a code at all", "'; drop table", "ORG-VN-NA"})
    void a_recipient_that_cannot_be_one_is_nobody_or_is_refused_with_the_reason(String authority) throws Exception {
        String draft = begin();
        send(draft, "recipient", Map.of("authority", authority, "reference", "RQ-F-801"));
        assertThat(current.as(hung, () -> drafts.report(id(draft))).complete()).isFalse();
        assertThat(call(get(draft + "/check")).getContentAsString()).contains("id=\"against\"");
    }

    @Test
    void discarding_twice_changes_nothing_the_second_time() throws Exception {
        String draft = begin();
        call(post(draft + "/discard"));
        MockHttpServletResponse again = call(post(draft + "/discard"));
        assertThat(again.getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/matters/00000000-0000-8000-8000-000000000000", "/matters/00000000-0000-8000-8000-000000000000/write/answer",
        "/drafts/00000000-0000-8000-8000-000000000000", "/matters/nothing", "/release/00000000-0000-8000-8000-000000000000"})
    void what_is_not_there_is_said_so(String path) throws Exception {
        assertThat(call(get(path)).getStatus()).isBetween(400, 404);
    }

    @Test
    void a_program_is_not_taken_as_an_attachment_and_the_draft_is_as_it_was() throws Exception {
        String draft = begin();
        byte[] elf = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0};
        MockMultipartFile program = new MockMultipartFile("file", "photo.txt", "text/plain", elf);
        assertThat(upload(draft, program)).isEqualTo(422);
        assertThat(call(get(draft + "/files")).getContentAsString()).doesNotContain("photo.txt");
        MockMultipartFile page = new MockMultipartFile("file", "photo.txt", "text/plain", "<!DOCTYPE html><html><script>1</script></html>".getBytes());
        assertThat(upload(draft, page)).isEqualTo(422);
    }

    @Test
    void a_letter_that_comes_tomorrow_is_not_registered_today() throws Exception {
        assertThat(call(post("/requests/paper").param("channel", "LETTER").param("came", "2026-01-01T10:00")).getStatus()).isEqualTo(422);
        assertThat(call(post("/requests/paper").param("channel", "LETTER").param("came", "soon")).getStatus()).isEqualTo(422);
        String draft = call(post("/requests/paper").param("channel", "I247").param("came", "2025-03-03T08:00")).getRedirectedUrl();
        assertThat(draft).startsWith("/drafts/");
        for (String language : List.of("en", "vi", "lo")) {
            assertThat(call(get("/requests/paper?lang=" + language)).getContentAsString()).contains("form-paper").doesNotContain("??");
            assertThat(call(get(draft + "/check?lang=" + language)).getContentAsString()).contains("data-paper").doesNotContain("form-hand-in");
        }
    }
}
