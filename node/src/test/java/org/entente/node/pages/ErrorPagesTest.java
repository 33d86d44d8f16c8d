package org.entente.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.entente.node.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = GalleryNode.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ErrorPagesTest {
    @LocalServerPort
    int port;

    private HttpResponse<String> get(String path, String accept, String language) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", accept)
                .header("Accept-Language", language)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, This page cannot read what was sent",
        "401, You are signed out",
        "403, This page is not open to you",
        "404, 'There is no such page, or it is not addressed to your unit'",
        "409, This has changed since you opened it",
        "413, The file is larger than this page takes",
        "429, Too many attempts in a short time",
        "500, This page could not be made",
        "503, Your node cannot reach its records",
        "507, The disk of your node is full"
    })
    void each_bad_end_says_what_happened_what_was_kept_and_what_to_do(int status, String what) throws Exception {
        HttpResponse<String> answer = get("/fail/" + status, "text/html", "en");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(what, "What was kept", "What you can do");
        assertThat(answer.body()).startsWithIgnoringCase("<!doctype html>");
        assertThat(answer.body()).doesNotContain("Exception", "a fault", "e-rail");
    }

    @Test
    void it_is_said_in_the_language_of_the_caller() throws Exception {
        assertThat(get("/nowhere", "text/html", "lo").body()).contains("ສິ່ງທີ່ເກັບໄວ້ແລ້ວ").contains("lang=\"lo\"");
        assertThat(get("/nowhere", "text/html", "vi").body()).contains("Những gì được giữ");
    }

    @Test
    void a_module_that_knows_better_says_it_in_its_own_words() throws Exception {
        HttpResponse<String> answer = get("/fail/499", "text/html", "en");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("You drafted this act.", "Another officer must release it.");
    }

    @Test
    void what_was_expected_to_happen_is_one_quiet_line_in_the_log(CapturedOutput log) throws Exception {
        get("/fail/499", "text/html", "en");
        assertThat(log.getAll()).contains("a request ended as 409").doesNotContain("ERROR", "\tat org.");
    }

    @Test
    void pages_and_styles_are_squeezed_on_the_way() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/fail/404"))
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        }
    }

    @Test
    void a_machine_gets_a_code_and_no_words() throws Exception {
        assertThat(get("/fail/503", "application/json", "en").body()).contains("\"code\":\"database\"").doesNotContain("node");
    }
}
