package org.entente.node.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.matters.web.VietnamHome;
import org.entente.node.nations.RecordLoader;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.SideView;
import org.entente.node.pages.TextView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The alarm as the officer reads it, drawn by the real template. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = VietnamHome.class)
class UrgentOnNowTest {
    @Autowired WebApplicationContext context;
    @Autowired RecordLoader records;
    @MockitoBean UrgentRows urgent;

    @ParameterizedTest
    @CsvSource({"en, Duty desk:", "vi, Trực ban:", "lo, ເວນຍາມ:"})
    void it_names_the_act_the_partner_and_the_telephone_in_the_officers_language(String language, String call) throws Exception {
        records.load();
        when(urgent.rows()).thenReturn(List.of(row("+856 000 000 000"), row(null)));
        Officer hung = new Officer(UUID.nameUUIDFromBytes("Hung".getBytes(StandardCharsets.UTF_8)), "hung", "Demo Officer Hung",
                new UnitCode("ORG-VN-DB.DESK"), "DESK-1", Set.of(Role.OFFICER), Language.EN, Officer.State.ACTIVE, Set.of());
        String page = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build()
                .perform(get("/now").param("lang", language).accept("text/html")
                        .with(authentication(new TestingAuthenticationToken(hung, null, List.of()))))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("id=\"urgent\"", call, "href=\"tel:+856000000000\"", "data-partner=\"LA\"", "RQ-F-004", "A child is missing");
    }

    private static UrgentRows.Row row(String telephone) {
        UUID matter = UUID.nameUUIDFromBytes(new byte[1]);
        SideView theirs = SideView.theirs("LA");
        TextView text = new TextView("A child is missing", "en");
        RowViews.Row shown = new RowViews.Row(matter, "ASKED", "/matters/" + matter, text, null, "RQ-F-004", "2025/4", Phrase.of("requests.state.asked"),
                null, null, null, 1, theirs, text, null, text, theirs, Instant.parse("2025-03-03T01:00:00Z"), true, false);
        return new UrgentRows.Row("00", "LA", shown, Instant.parse("2025-03-03T01:00:00Z"), telephone);
    }
}
