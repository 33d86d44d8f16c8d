package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures and briefings of the record as the partner told it, seen on 3 March 2025. */
class FiguresPagesTest extends DeskWithRecord {
    private static final List<String> FIGURES = List.of("plan", "commitments", "contacts", "training", "programmes");

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private byte[] briefing(String language, String edition) throws Exception {
        MockHttpServletResponse response = call(get("/briefing.pdf?partner=LA&language=" + language + "&edition=" + edition));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition")).contains("briefing-VN-LA-2025-03-03-" + language + "-" + edition + "-H0.pdf");
        byte[] pdf = response.getContentAsByteArray();
        Files.write(Path.of("target", "briefing-" + language + "-" + edition + ".pdf"), pdf);
        return pdf;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "lo"})
    void every_figure_is_drawn_in_every_language_with_a_table_of_the_same_numbers(String language) throws Exception {
        Document page = page("/figures", language);
        assertThat(page.select("[data-figure]").eachAttr("data-figure")).containsExactlyElementsOf(FIGURES);
        for (Element figure : page.select("[data-figure]")) {
            assertThat(figure.select("svg.e-chart").attr("aria-label")).isNotBlank();
            assertThat(figure.select("svg.e-chart").select("span")).as("nothing in a drawing but shapes and texts").isEmpty();
            assertThat(figure.select("table caption").text()).isNotBlank();
            List<String> drawn = figure.select("svg a").eachAttr("href");
            assertThat(figure.select("table a").eachAttr("href")).as(figure.attr("data-figure")).containsAll(drawn);
        }
        Files.writeString(Path.of("target", "figures-" + language + ".html"), page.outerHtml());
    }

    @Test
    void every_number_opens_the_matters_behind_it_and_they_are_as_many() throws Exception {
        Document page = page("/figures", "en");
        for (Element number : page.select("#commitments table td a, #contacts table td a")) {
            Document behind = page(number.attr("href"), "en");
            assertThat(behind.select("ul[data-rows] > li")).as(number.attr("href")).hasSize(Integer.parseInt(number.text()));
            assertThat(behind.select("ul[data-rows] a").attr("href")).startsWith("/matters/");
        }
        for (String href : page.select("#plan svg a, #training svg a, #programmes svg a, .e-kpis a").eachAttr("href").stream().distinct().toList()) {
            page(href.replaceFirst("#.*", ""), "en");
        }
        assertThat(call(get("/figures/commitments/VN/nonsense")).getStatus()).isEqualTo(404);
        assertThat(call(get("/figures/contacts/minister/1")).getStatus()).isEqualTo(404);
        assertThat(call(get("/figures/nonsense.csv")).getStatus()).isEqualTo(404);
    }

    @Test
    void a_figure_is_taken_along_as_a_table_file_and_for_a_machine() throws Exception {
        for (String name : FIGURES) {
            MockHttpServletResponse csv = call(get("/figures/" + name + ".csv?lang=vi"));
            assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
            assertThat(csv.getHeader("Content-Disposition")).contains("entente-" + name + "-H0.csv");
            assertThat(csv.getContentAsByteArray()).as("Excel takes it for UTF-8").startsWith(0xEF, 0xBB, 0xBF);
            assertThat(csv.getContentAsString(StandardCharsets.UTF_8)).startsWith("\ufeffMã,").endsWith("\r\n");
            JsonNode json = new JsonMapper().readTree(call(get("/figures/" + name + ".json")).getContentAsByteArray());
            assertThat(json.path("figure").stringValue()).isEqualTo(name);
            assertThat(json.path("rows").size()).isEqualTo(csv.getContentAsString(StandardCharsets.UTF_8).lines().count() - 1);
        }
        JsonNode training = new JsonMapper().readTree(call(get("/figures/training.json")).getContentAsByteArray());
        assertThat(training.path("rows").valueStream().filter(row -> row.path("key").asString().equals("2021")).findFirst().orElseThrow()
                .path("values").path("officers").asInt()).isEqualTo(280);
    }

    @ParameterizedTest
    @CsvSource({"vi, Kế hoạch 2025", "lo, 2025", "en, 12 January 2025"})
    void a_briefing_is_two_pages_within_three_seconds_in_any_language_whatever_that_of_the_page(String language, String holds) throws Exception {
        briefing(language, "restricted");
        long begun = System.nanoTime();
        byte[] pdf = briefing(language, "restricted");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        System.out.println("BRIEFING " + language + " ms " + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " pages " + pages(pdf) + " bytes " + pdf.length);
        assertThat(pages(pdf)).isLessThanOrEqualTo(2);
        assertThat(text(pdf)).contains(holds, "CM-08", "M-2025-01-12", "PLAN-2025");
    }

    @Test
    void the_page_shows_what_the_paper_holds_before_it_is_made() throws Exception {
        Document page = page("/briefing?partner=LA&language=lo&edition=restricted", "en");
        assertThat(page.select("[data-part]").eachAttr("data-part")).contains("meetings", "points", "ours", "theirs", "both", "progress", "figures");
        assertThat(page.select("[data-part=ours] tbody tr").text()).contains("CM-08", "M-2023-12-06b");
        assertThat(page.select("#link-download").attr("href")).isEqualTo("/briefing.pdf?partner=LA&language=lo&edition=restricted");
        assertThat(call(get("/briefing.pdf?partner=FR")).getStatus()).isEqualTo(404);
    }

    @Test
    void the_public_edition_leaves_out_what_only_one_side_says_and_every_small_number() throws Exception {
        String text = text(briefing("en", "public"));
        assertThat(text).as("the record is told, and not confirmed yet").doesNotContain("CM-08", "M-2025-01-12", "PLAN-2025", "not confirmed");
        assertThat(text).contains("under 5", "Public edition");
        assertThat(page("/briefing?edition=public", "en").select("[data-part] tbody tr td:nth-child(2)").eachText()).noneMatch(number -> number.matches("[0-4]"));
    }

    @Test
    void making_a_briefing_and_taking_a_figure_along_are_deeds_in_the_trail() throws Exception {
        briefing("vi", "public");
        call(get("/figures/training.csv"));
        assertThat(page("/trail", "en").text()).contains("Printed two pages for a call", "Downloaded a figure");
    }
}
