package org.entente.node.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.entente.node.kernel.UnitCode;
import org.entente.node.matters.web.VietnamHome;
import org.entente.node.nations.RecordLoader;
import org.entente.node.officers.Accounts;
import org.entente.node.officers.Delegations;
import org.entente.node.officers.Officer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A desk is handed over for a time by its own page, and nobody else hands it over or takes it back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = VietnamHome.class)
class ShiftTest {
    private static final UnitCode DESK = new UnitCode("ORG-VN-DB.DESK");

    @Autowired WebApplicationContext context;
    @Autowired RecordLoader records;
    @Autowired Accounts accounts;
    @Autowired Delegations delegations;
    @Autowired JdbcClient database;
    @Autowired @Qualifier("exchange") JdbcClient jobs;
    private MockMvc desk;
    private UUID thu;
    private UUID nam;
    private UUID hung;

    @BeforeEach
    void open() {
        records.load();
        desk = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
        thu = account("thu", "ORG-VN-DB.DESK", "RELEASING_OFFICER");
        nam = account("nam", "ORG-VN-NA.DESK", "OFFICER");
        hung = account("hung", "ORG-VN-DB.DESK", "OFFICER");
        delegations.of(thu).forEach(given -> delegations.end(given.id()));
    }

    private UUID account(String name, String unit, String role) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        database.sql("""
                        insert into entente.officer (id, username, display_name, unit, post, roles, language, state, password_hash,
                            device_secret, created_at)
                        values (?, ?, ?, ?, ?, ?, 'EN', 'ACTIVE', 'none', '\\x00', now()) on conflict do nothing""")
                .params(id, name, "Demo Officer " + name, unit, "POST-" + name, new String[] {role}).update();
        return id;
    }

    private Officer now(UUID officer) {
        return accounts.find(officer).orElseThrow();
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, UUID officer) throws Exception {
        return desk.perform(request.with(authentication(new TestingAuthenticationToken(now(officer), null, List.of()))).with(csrf())
                .accept("text/html")).andReturn().getResponse();
    }

    private MockHttpServletResponse handOver(UUID from, UUID to, String starts, String ends) throws Exception {
        return call(post("/shift").param("to", to.toString()).param("reason", "ABSENCE").param("starts", starts).param("ends", ends), from);
    }

    @Test
    void the_deputy_sees_and_releases_for_the_desk_until_it_is_taken_back() throws Exception {
        assertThat(now(nam).releasesFor(DESK)).isFalse();
        assertThat(handOver(thu, nam, "2025-03-03T09:00", "2025-03-04T09:00").getStatus()).isEqualTo(302);
        assertThat(now(nam).releasesFor(DESK)).isTrue();
        assertThat(now(nam).units()).contains(DESK);
        assertThat(call(get("/shift"), nam).getContentAsString()).contains("You stand in for Demo Officer thu");
        assertThat(call(get("/"), nam).getStatus()).isEqualTo(200);
        UUID given = delegations.of(thu).getFirst().id();
        assertThat(call(post("/shift/" + given + "/end"), nam).getStatus()).as("the deputy does not end it").isEqualTo(404);
        assertThat(call(post("/shift/" + given + "/end"), thu).getStatus()).isEqualTo(302);
        assertThat(now(nam).releasesFor(DESK)).isFalse();
        for (String deed : List.of("delegation.given", "delegation.ended")) {
            assertThat(jobs.sql("select count(*) from entente.audit_entry where deed = ? and actor = ?").params(deed, thu).query(Long.class).single())
                    .as(deed).isPositive();
        }
    }

    @Test
    void before_its_window_nothing_is_handed_over() throws Exception {
        handOver(thu, nam, "2025-03-10T09:00", "2025-03-11T09:00");
        assertThat(now(nam).releasesFor(DESK)).isFalse();
        assertThat(call(get("/shift"), thu).getContentAsString()).contains("data-runs=\"false\"");
    }

    @Test
    void what_cannot_be_handed_over_is_refused_in_words() throws Exception {
        assertThat(handOver(hung, nam, "2025-03-03T09:00", "2025-03-04T09:00").getStatus()).as("no releasing officer").isEqualTo(422);
        assertThat(handOver(thu, thu, "2025-03-03T09:00", "2025-03-04T09:00").getStatus()).as("to oneself").isEqualTo(422);
        assertThat(handOver(thu, nam, "2025-03-03T09:00", "2025-05-03T09:00").getStatus()).as("for two months").isEqualTo(422);
        assertThat(handOver(thu, nam, "2025-03-04T09:00", "2025-03-03T09:00").getStatus()).as("backwards").isEqualTo(422);
        assertThat(handOver(thu, nam, "tomorrow", "later").getStatus()).as("no time").isEqualTo(422);
        assertThat(delegations.of(thu)).isEmpty();
        assertThat(call(get("/shift"), hung).getContentAsString()).contains("Only a releasing officer").doesNotContain("form-shift\"");
    }

    @Test
    void the_page_is_drawn_in_every_language() throws Exception {
        for (String language : List.of("en", "vi", "lo")) {
            MockHttpServletResponse page = call(get("/shift?lang=" + language), thu);
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString()).contains("form-shift").contains("lang=\"" + language + "\"").doesNotContain("??");
        }
    }
}
