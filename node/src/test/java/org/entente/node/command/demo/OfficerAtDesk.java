package org.entente.node.command.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.node.testing.Browser;

/** One officer in his browser: he reads, types, presses keys and clicks, and waits for what the page brings by itself. */
final class OfficerAtDesk implements AutoCloseable {
    private static final List<String> LANGUAGES = List.of("vi", "lo", "en");

    /** A little longer than a page waits before it asks its node again. */
    private static final long A_MINUTE_MS = 61_000;

    /** One step; a build machine may be busy. */
    private static final double PATIENCE_MS = 60_000;

    private static final int LOOKS = 60;
    private static final double BETWEEN_LOOKS_MS = 500;
    private static final int PHONE_WIDTH = 390;
    private static final int PAGES = 40;

    private final DemoNode node;
    private final DemoTime time;
    private final Browser.Desk desk;
    private final String name;
    private final String language;
    private Response came;

    OfficerAtDesk(DemoNode node, DemoTime time, Browser.Desk desk, String name, String language) {
        this.node = node;
        this.time = time;
        this.desk = desk;
        this.name = name;
        this.language = language;
        desk.page().clock().install();
        desk.page().setDefaultTimeout(PATIENCE_MS);
    }

    Page page() {
        return desk.page();
    }

    /** With the keyboard alone. */
    void signIn() throws IOException {
        DemoAccount account = node.account(name);
        open("sign-in");
        page().locator("#username").focus();
        page().keyboard().type(account.username());
        page().keyboard().press("Tab");
        page().keyboard().type(account.password());
        page().keyboard().press("Tab");
        page().keyboard().type(time.code(account));
        presses("Enter");
        assertThat(page().locator(".e-me")).containsText(account.name());
    }

    /** Opens an address of his node in his language. */
    Page open(String path) {
        String separator = path.contains("?") ? "&" : "?";
        return desk.open(node.desk().resolve(path) + separator + "lang=" + language);
    }

    /** Presses keys that lead to another page. */
    void presses(String... keys) {
        String before = page().url();
        try {
            page().waitForNavigation(() -> List.of(keys).forEach(page().keyboard()::press));
        } catch (TimeoutError stayed) {
            throw new AssertionError(name + " pressed " + List.of(keys) + " on " + before + " and is on " + page().url()
                    + ", as shown in " + desk.picture("stayed-" + name), stayed);
        }
    }

    /** Clicks on what leads to another page. */
    void clicks(String selector) {
        came = page().waitForNavigation(() -> page().locator(selector).first().click());
    }

    /** Fills in the pages of a draft up to the check of all answers, leaving each with Ctrl Enter. */
    void writes(Pages pages) {
        Map<String, Integer> drawn = new HashMap<>();
        while (!step().equals("check")) {
            if (drawn.merge(step(), 1, Integer::sum) > PAGES) {
                throw new AssertionError("asked again and again: " + page().url());
            }
            answers(pages);
            presses("Control+Enter");
        }
    }

    /** Goes on from page to page until this one is open. */
    void writesUntil(String step, Pages pages) {
        for (int i = 0; i < PAGES && !step().equals(step); i++) {
            answers(pages);
            presses("Control+Enter");
        }
    }

    String step() {
        return page().url().replaceAll("\\?.*", "").replaceAll(".*/", "");
    }

    /** Types the answers for this page. */
    void answers(Pages pages) {
        pages.all().getOrDefault(step(), Map.of()).forEach(this::answer);
    }

    private void answer(String field, String value) {
        Locator named = page().locator("[name='" + field + "']");
        if (named.count() == 0) {
            return;
        }
        Locator closed = page().locator("details:not([open]):has([name='" + field + "']) > summary");
        while (closed.count() > 0) {
            closed.first().click();
        }
        if ("radio".equals(named.first().getAttribute("type"))) {
            page().locator("[name='" + field + "'][value='" + value + "']").check();
        } else if ("SELECT".equals(named.first().evaluate("field => field.tagName"))) {
            named.first().selectOption(value);
        } else {
            named.first().fill(value);
        }
    }

    /** Writes a further act in the matter that is open, and hands it in: the draft. */
    String writesAct(String act, Pages pages) {
        clicks("a[href$='/write/" + act + "']");
        writes(pages);
        return handsIn();
    }

    /** Hands the draft in that stands before him. */
    String handsIn() {
        String draft = page().url().replaceAll(".*/drafts/([^/]+)/.*", "$1");
        presses("Control+Enter");
        return draft;
    }

    /** Releases a draft with the code of his device: the matter. */
    String releases(String draft) throws IOException {
        open("release/" + draft);
        page().locator("#code").fill(time.code(node.account(name)));
        presses("Enter");
        assertThat(page()).hasURL(Pattern.compile(".*/matters/.*"));
        return step();
    }

    /** Finds by the search of every page: the key, the words, Enter. */
    void finds(String words) {
        page().keyboard().press("/");
        page().keyboard().type(words);
        presses("Enter");
    }

    /** Waits, without a reload, until the page shows this. */
    Locator sees(String selector) {
        Locator wanted = page().locator(selector).first();
        for (int i = 0; i < LOOKS && !wanted.isVisible(); i++) {
            page().clock().fastForward(A_MINUTE_MS);
            page().waitForTimeout(BETWEEN_LOOKS_MS);
        }
        assertThat(wanted).isVisible();
        return wanted;
    }

    /** How long the server took for the page that he came to last, as the browser measured it. */
    double serverMillis() {
        var timing = came.request().timing();
        return timing.responseStart - timing.requestStart;
    }

    /** This page as it stands: accessible, and in a picture. */
    void looks(String picture) {
        desk.accessible();
        desk.picture("walk-" + picture + "-" + language);
    }

    /** The same on a telephone. */
    void looksOnPhone(String picture) {
        var size = page().viewportSize();
        page().setViewportSize(PHONE_WIDTH, 844);
        looks(picture + "-phone");
        page().setViewportSize(size.width, size.height);
    }

    /** This page in his language, then in the other two; he goes on in his own. */
    void looksInAllLanguages(String picture) {
        looks(picture);
        String here = page().url().replaceAll("[?&]lang=..", "");
        String separator = here.contains("?") ? "&" : "?";
        for (String other : LANGUAGES) {
            if (!other.equals(language)) {
                page().navigate(here + separator + "lang=" + other);
                desk.accessible();
                desk.picture("walk-" + picture + "-" + other);
            }
        }
        page().navigate(here + separator + "lang=" + language);
    }

    /** This page as every reader may have it; he goes on in his own language. */
    void looksEverywhere(String picture) throws Exception {
        String here = page().url().replaceAll("[?&]lang=..", "");
        looksEverywhere(picture, in -> page().navigate(here + (here.contains("?") ? "&" : "?") + "lang=" + in));
    }

    /** The same of what only a form brings. */
    void looksEverywhere(String picture, Looks.Drawn drawn) throws Exception {
        Looks.at(desk, picture, drawn);
        page().navigate(page().url().replaceAll("[?&]lang=..", "").replaceAll("[?].*", "") + "?lang=" + language);
    }

    @Override
    public void close() {
        desk.close();
    }
}
