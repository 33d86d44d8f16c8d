package org.entente.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
                assertThat(answer.body()).contains("lang=\"" + language.tag() + "\"").doesNotContain("th:", "??");
            }
        }
    }
}
