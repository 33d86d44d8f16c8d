package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** What the partner told of meetings, visits, projects and courses, on the pages of the whole application. */
class TogetherPagesTest extends DeskWithRecord {
    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "lo"})
    void every_list_and_every_matter_is_drawn_in_every_language(String language) throws Exception {
        for (String path : List.of("/meetings", "/meetings?show=minister", "/meetings?show=province", "/meetings?show=honour", "/meetings?show=position",
                "/meetings/series", "/meetings/new", "/protection", "/protection?show=all", "/programmes", "/programmes?show=troubled",
                "/programmes?show=handed-over", "/programmes/new", "/training", "/training?year=2021", "/training?year=1999")) {
            Document page = page(path, language);
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("table caption").eachText()).as(path).doesNotContain("");
        }
        Set<String> matters = new TreeSet<>();
        for (String path : List.of("/meetings", "/meetings?show=honour", "/meetings?show=occasion", "/protection?show=all", "/programmes", "/training")) {
            page(path, language).select("tr[data-matter]").forEach(row -> matters.add(row.attr("data-matter")));
        }
        assertThat(matters).hasSizeGreaterThan(25);
        for (String matter : matters) {
            assertThat(page("/matters/" + matter, language).select("[data-state=TOLD]")).isNotEmpty();
        }
    }

    /** Each part of the desk with the rows that it lists; an address of a plan and of its matter end alike. */
    @ParameterizedTest
    @CsvSource({"/agreements, tr[data-agreement] a", "/commitments, tr[data-commitment] a", "/plans, li[data-plan] a", "/meetings, tr[data-matter] a",
        "/programmes, tr[data-matter] a"})
    void the_page_of_a_matter_marks_the_part_of_the_desk_in_which_it_is_listed(String part, String row) throws Exception {
        String link = page(part, "en").select(row).attr("href");
        Document matter = page("/matters/" + link.substring(link.lastIndexOf('/') + 1), "en");
        assertThat(matter.select(".moj-side-navigation a[aria-current=page]").eachAttr("href")).containsExactly(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "lo"})
    void every_page_of_every_new_one_is_drawn_in_every_language(String language) throws Exception {
        for (String module : List.of("meetings", "programmes")) {
            List<String> openings = page("/" + module + "/new", language).select("input[name=opening]").eachAttr("value");
            assertThat(openings).hasSize(8);
            for (String opening : openings) {
                String draft = call(post("/" + module + "/new").param("opening", opening)).getRedirectedUrl();
                String[] chosen = opening.split("\\.");
                for (FormPage form : kinds.find(chosen[0], 1).orElseThrow().form(chosen[1])) {
                    assertThat(page(draft + "/" + form.name(), language).select("form input, form select, form textarea")).as(opening + " " + form.name()).isNotEmpty();
                }
                page(draft + "/check", language);
            }
        }
    }

    @Test
    void the_desk_sees_who_is_overdue_to_meet_and_every_edition_with_its_source() throws Exception {
        Document page = page("/meetings", "en");
        Element deputies = page.selectFirst("tr[data-level=deputy-minister]");
        assertThat(deputies).isNotNull();
        assertThat(deputies.attr("data-overdue")).as("3 March 2025, a year after the fourteenth conference but one").isEqualTo("false");
        assertThat(deputies.text()).contains("19 March 2024").contains("26 March 2025");
        assertThat(page.selectFirst("tr[data-id=M-2023-09-29A]").text()).contains("To Lam", "Vilay Lakhamphong", "Vientiane");
        assertThat(page("/meetings/series", "en").selectFirst("#CS-SEC").text()).contains("S018", "S021", "Ho Chi Minh City");
    }

    @Test
    void the_protection_desk_sees_the_visits_of_sixty_days_and_what_is_unconfirmed() throws Exception {
        assertThat(page("/protection", "en").select("tr[data-id]")).as("in March the visit of August is far").isEmpty();
        Element visit = page("/protection?show=all", "en").selectFirst("tr[data-id=VS-F-001]");
        assertThat(visit.text()).contains("2 open points", "no post named", "No programme", "has not confirmed");
    }

    @Test
    void the_training_desk_sees_officers_by_year_and_who_taught_human_rights() throws Exception {
        Document page = page("/training", "en");
        assertThat(page.selectFirst("#by-year").text()).contains("2021 1 280");
        assertThat(page.selectFirst("#by-giver").text()).contains("Ministry of Public Security of Vietnam");
        assertThat(page.selectFirst("tr[data-id=TR-DB-2025]").text()).contains("125", "S058");
    }

    @Test
    void a_new_plan_begins_with_what_the_last_one_left_open() throws Exception {
        JsonNode last = TwoMinistries.record().path("plans").valueStream().max(Comparator.comparing(plan -> plan.path("year").asInt(0))).orElseThrow();
        int year = last.path("year").asInt(0);
        List<String> before = last.path("items").valueStream().map(item -> item.path("id").asString("")).toList();
        List<String> after = before.stream().map(id -> id.replace("P" + year % 100 + "-", "P" + (year + 1) % 100 + "-")).toList();

        Document items = page(call(post("/plans/new")).getRedirectedUrl() + "/items", "en");

        assertThat(before).hasSizeGreaterThan(3).doesNotContainAnyElementsOf(after);
        assertThat(items.select("input[name$=.rolledFrom]").eachAttr("value")).startsWith(before.toArray(String[]::new));
        assertThat(items.select("input[name~=^items\\.\\d+\\.id$]").eachAttr("value")).startsWith(after.toArray(String[]::new));
    }

    @Test
    void the_facts_that_wait_for_our_word_are_listed_with_their_references() throws Exception {
        Element told = page("/facts", "en").selectFirst("[data-told=LA]");
        Set<String> all = new TreeSet<>();
        sections.forEach(section -> section.read(TwoMinistries.record(), List.of(TwoMinistries.LA, TwoMinistries.VN)).forEach(fact -> all.add(reference(fact))));
        assertThat(told.select("ul[data-rows] > li > span.k").eachText()).hasSize(Integer.parseInt(told.attr("data-count"))).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void a_calendar_program_reads_the_meetings() throws Exception {
        MockHttpServletResponse feed = call(get("/meetings.ics"));
        assertThat(feed.getContentType()).startsWith("text/calendar");
        assertThat(feed.getContentAsString(StandardCharsets.UTF_8)).startsWith("BEGIN:VCALENDAR\r\n").contains("DTSTART;VALUE=DATE:20250112").contains("STATUS:TENTATIVE");
        String matter = page("/meetings", "en").selectFirst("tr[data-id=M-2025-01-12]").attr("data-matter");
        assertThat(call(get("/meetings/" + matter + ".ics")).getContentAsString(StandardCharsets.UTF_8).split("BEGIN:VEVENT")).hasSize(2);
        assertThat(call(get("/meetings/" + UUID.randomUUID() + ".ics")).getStatus()).isEqualTo(404);
    }
}
