package org.entente.node.pages;

import java.util.List;
import org.entente.node.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = GalleryNode.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GalleryWalkTest {
    private static final List<String> PAGES = List.of("now", "matter", "form", "");
    private static Browser browser;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "vi, light, 1440", "vi, dark, 1366", "vi, light, 390", "vi, dark, 320",
        "lo, light, 1440", "lo, dark, 1366", "lo, light, 390", "lo, dark, 320",
        "en, light, 1440", "en, dark, 1366", "en, light, 390", "en, dark, 320"
    })
    void every_component_is_accessible_and_fits(String language, String theme, int width) {
        try (Browser.Desk desk = browser.desk(language, theme, width, 768)) {
            for (String page : PAGES) {
                desk.open("http://localhost:" + port + "/gallery/" + page);
                String name = page.isEmpty() ? "rest" : page;
                desk.picture(String.join("-", "gallery", name, language, theme, String.valueOf(width)));
                desk.accessible();
                desk.translated();
            }
        }
    }
}
