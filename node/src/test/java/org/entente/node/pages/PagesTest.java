package org.entente.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.entente.node.kernel.Language;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = GalleryNode.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PagesTest {
    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        request.header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void every_component_is_drawn_in_every_language() throws Exception {
        for (String page : new String[] {"gallery", "gallery/now", "gallery/matter", "gallery/form"}) {
            for (Language language : Language.values()) {
                HttpResponse<String> answer = get("/" + page, "Accept-Language", language.tag());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("lang=\"" + language.tag() + "\"").doesNotContain("th:", "??");
            }
        }
    }

    @Test
    void a_page_is_at_most_15_kB_on_the_wire_and_60_kB_unpacked() throws Exception {
        for (String page : new String[] {"now", "matter", "form"}) {
            byte[] html = get("/gallery/" + page, "Accept-Language", "lo").body().getBytes(StandardCharsets.UTF_8);
            assertThat(BudgetTest.zipped(html)).as(page).isLessThanOrEqualTo(15_000);
            assertThat(html.length).as(page).isLessThanOrEqualTo(60_000);
        }
    }

    @Test
    void the_language_is_asked_for_else_the_cookies_else_the_browsers_else_english() throws Exception {
        assertThat(get("/gallery/now", "Accept-Language", "fr, lo;q=0.8, vi;q=0.5").body()).contains("<html class=\"govuk-template\" lang=\"lo\"");
        assertThat(get("/gallery/now", "Accept-Language", "lo", "Cookie", "lang=vi").body()).contains("lang=\"vi\" data-theme=\"light\"");
        assertThat(get("/gallery/now?lang=en", "Accept-Language", "lo", "Cookie", "lang=vi").body()).contains("lang=\"en\" data-theme");
        assertThat(get("/gallery/now", "Accept-Language", "fr").body()).contains("lang=\"en\" data-theme");
    }

    @Test
    void a_chosen_language_and_theme_are_kept_in_cookies_that_scripts_cannot_read() throws Exception {
        HttpResponse<String> answer = get("/gallery/now?lang=lo&theme=dark");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("lang=lo;").contains("HttpOnly", "SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("theme=dark;"));
        assertThat(answer.body()).contains("data-theme=\"dark\"");
        assertThat(get("/gallery/now?lang=xx&theme=x").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("lang"));
    }

    @Test
    void the_language_switch_keeps_the_rest_of_the_address() throws Exception {
        assertThat(get("/gallery/now?q=a%26b&lang=lo").body()).contains("?q=a%26b&amp;lang=vi");
    }

    @Test
    void the_rail_shows_only_what_exists_with_its_counts() throws Exception {
        String page = get("/gallery/now", "Accept-Language", "en").body();
        assertThat(page).contains("href=\"/release\"", "href=\"/audit\"", "<span>6</span>", ", some overdue");
        assertThat(page).contains("Yearly plans").doesNotContain("Extradition", "Joint cases");
    }

    @Test
    void styles_and_scripts_come_from_the_node_and_are_kept_for_a_year() throws Exception {
        String page = get("/gallery/now").body();
        assertThat(page).doesNotContain("https://", "http://");
        var links = java.util.regex.Pattern.compile("\"(/assets/[^\"]+)\"").matcher(page).results().map(r -> r.group(1)).toList();
        assertThat(links).hasSize(4);
        for (String link : links) {
            HttpResponse<String> answer = get(link);
            assertThat(answer.statusCode()).as(link).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        }
    }
}
