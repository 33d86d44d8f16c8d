package org.entente.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.entente.node.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = GalleryNode.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KeysWalkTest {
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

    private Page gallery(Browser.Desk desk, String page) {
        return desk.open("http://localhost:" + port + "/gallery/" + page);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.getAttribute('href') || document.activeElement.id"
                + " || document.activeElement.name || document.activeElement.tagName");
    }

    @Test
    void chords_open_the_sections_and_c_a_new_request() {
        try (Browser.Desk desk = browser.desk("en", "light", 1366, 768)) {
            Page page = gallery(desk, "now");
            page.keyboard().press("g");
            page.keyboard().press("r");
            page.waitForURL("**/requests");
            page = gallery(desk, "now");
            page.keyboard().press("c");
            page.waitForURL("**/requests/new");
        }
    }

    @Test
    void a_lao_keyboard_has_the_same_keys() {
        try (Browser.Desk desk = browser.desk("lo", "light", 1366, 768)) {
            Page page = gallery(desk, "now");
            for (String[] key : new String[][] {{"ເ", "KeyG"}, {"ພ", "KeyR"}}) {
                page.evaluate("([key, code]) => document.dispatchEvent("
                        + "new KeyboardEvent('keydown', {key, code, bubbles: true}))", key);
            }
            page.waitForURL("**/requests");
        }
    }

    @Test
    void j_and_k_walk_the_rows_and_slash_finds() {
        try (Browser.Desk desk = browser.desk("en", "light", 1366, 768)) {
            Page page = gallery(desk, "matter");
            page.keyboard().press("j");
            assertThat(page.evaluate("document.activeElement.closest('li').id")).isEqualTo("act-draft");
            page.keyboard().press("j");
            assertThat(page.evaluate("document.activeElement.closest('li').id")).isEqualTo("act-on_its_way");
            page.keyboard().press("k");
            assertThat(page.evaluate("document.activeElement.closest('li').id")).isEqualTo("act-draft");
            page.keyboard().press("/");
            assertThat(focused(page)).isEqualTo("q");
            page.keyboard().type("gr");
            assertThat(page.inputValue("[name=q]")).isEqualTo("gr");
        }
    }

    @Test
    void the_question_mark_shows_all_keys_and_they_can_be_turned_off() {
        try (Browser.Desk desk = browser.desk("vi", "light", 1366, 768)) {
            Page page = gallery(desk, "now");
            assertThat(page.isVisible("#keys")).isFalse();
            page.keyboard().press("?");
            assertThat(page.isVisible("#keys")).isTrue();
            desk.picture("keys-vi");
            desk.accessible();
            page.locator("label[for=keys-on]").click();
            page.keyboard().press("Escape");
            assertThat(page.isVisible("#keys")).isFalse();
            page.reload();
            page.keyboard().press("c");
            page.keyboard().press("?");
            assertThat(page.isVisible("#keys")).isFalse();
            assertThat(page.url()).endsWith("/gallery/now");
        }
    }

    @Test
    void escape_goes_back_and_ctrl_enter_presses_the_main_button() {
        try (Browser.Desk desk = browser.desk("en", "light", 1366, 768)) {
            Page page = gallery(desk, "form");
            assertThat(focused(page)).isEqualTo("problems");
            page.locator("#question").focus();
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/gallery/form?case-number=*");
            page.locator("#question").focus();
            page.keyboard().press("Escape");
            assertThat(page.url()).contains("/gallery/form");
            page.keyboard().press("Escape");
            page.waitForURL("**/requests");
        }
    }

    @Test
    void new_acts_are_announced_and_the_focus_stays_where_it_was() {
        try (Browser.Desk desk = browser.desk("en", "light", 1366, 768)) {
            Page page = gallery(desk, "live");
            page.locator("a[href='#two']").focus();
            page.locator("#news").waitFor();
            PlaywrightAssertions.assertThat(page.locator("#said")).hasText("2 new acts from Vietnam");
            assertThat(focused(page)).isEqualTo("#two");
            desk.quiet();
        }
    }

    @Test
    void a_node_that_does_not_answer_is_said_on_the_page() {
        try (Browser.Desk desk = browser.desk("lo", "light", 1366, 768)) {
            Page page = gallery(desk, "live?gone=1");
            PlaywrightAssertions.assertThat(page.locator("#lost")).containsText("ບໍ່ມີຫຍັງເສຍຫາຍ");
        }
    }

    @Test
    void the_content_security_policy_forbids_inline_code_and_nothing_needs_it() {
        try (Browser.Desk desk = browser.desk("en", "dark", 1366, 768)) {
            gallery(desk, "matter");
            desk.page().locator("summary").first().click();
            desk.quiet();
            desk.picture("officer-menu-en");
        }
    }
}
