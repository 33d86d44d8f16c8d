package org.entente.node.command.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.entente.node.command.DeskRefused;
import org.entente.node.command.DeskSession;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What officers do at the desks of the two nations: write page by page, hand in, and release with a second person. */
final class Desks {
    /** A page that asks more after an answer is drawn again; none does so more often. */
    private static final int SAME_PAGE = 4;

    private static final int PAGES = 40;

    /** Longer than the longest pause between two attempts after a link came back. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Stage stage;

    Desks(Stage stage) {
        this.stage = stage;
    }

    /** Who writes and who releases, at which node. */
    record Pair(String nation, String officer, String releaser) {}

    /** A new request, from the first page to the partner: the matter's id. */
    String ask(Pair by, String act, Map<String, Map<String, String>> pages) throws IOException {
        DeskSession desk = stage.node(by.nation()).as(by.officer(), stage.time());
        Document begun = desk.send(desk.open("/requests/new"), "form[action$=/requests/new]", Map.of("act", act));
        return release(by, handIn(desk, begun, pages));
    }

    /** A further act in a matter. */
    String act(Pair by, String matter, String act, Map<String, Map<String, String>> pages) throws IOException {
        DeskSession desk = stage.node(by.nation()).as(by.officer(), stage.time());
        return release(by, handIn(desk, desk.open("/matters/" + matter + "/write/" + act), pages));
    }

    /** Fills in every page of a draft, then hands it in; the draft's id. */
    String handIn(DeskSession desk, Document first, Map<String, Map<String, String>> pages) throws IOException {
        Document page = write(desk, first, pages);
        String draft = page.location().replaceAll(".*/drafts/([^/]+)/.*", "$1");
        Document after = desk.send(page, "form[action$=/hand-in]", Map.of());
        if (after.location().contains("/check")) {
            throw new DeskRefused(200, after.location(), findings(after));
        }
        return draft;
    }

    /** Fills in every page of a draft up to the check of all answers. */
    Document write(DeskSession desk, Document first, Map<String, Map<String, String>> pages) throws IOException {
        Document page = first;
        Map<String, Integer> drawn = new HashMap<>();
        for (int i = 0; i < PAGES; i++) {
            String name = last(page.location());
            if (name.equals("check")) {
                return page;
            }
            if (drawn.merge(name, 1, Integer::sum) > SAME_PAGE) {
                throw new DeskRefused(200, page.location(), "the page asks again and again");
            }
            Map<String, String> answers = new HashMap<>(pages.getOrDefault(name, Map.of()));
            if (name.equals(Pages.FILES) && answers.containsKey(Pages.FILE_NAME)) {
                page = attach(desk, page, answers.remove(Pages.FILE_NAME), answers.remove(Pages.FILE_TEXT));
            }
            answers.put("go", "next");
            page = desk.send(page, "form[action$=/" + name + "]", answers);
        }
        throw new DeskRefused(200, page.location(), "a draft without an end");
    }

    private static Document attach(DeskSession desk, Document page, String name, String text) throws IOException {
        return desk.send(page, "#form-file", Map.of("file-handling", "0"), "file", name,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The second officer sees what leaves and releases it with a fresh code. */
    String release(Pair by, String draft) throws IOException {
        DemoNode node = stage.node(by.nation());
        DeskSession desk = node.as(by.releaser(), stage.time());
        Document page = desk.open("/release/" + draft);
        String code = stage.time().code(node.account(by.releaser()));
        Document after = desk.send(page, "form[action$=/release/" + draft + "]", Map.of("decision", "release", "code", code));
        if (!after.location().contains("/matters/")) {
            throw new DeskRefused(200, after.location(), findings(after));
        }
        return last(after.location());
    }

    /** Waits until the matter stands on the partner's desk; its state there. */
    String awaitArrival(Pair at, String matter) throws IOException, InterruptedException {
        return await(at, matter, page -> true).attr("data-state");
    }

    /** Waits until every act of ours in this matter has its receipt; the matter's state. */
    String awaitDelivery(Pair at, String matter) throws IOException, InterruptedException {
        return await(at, matter, live -> live.attr("data-delivered").equals("true")).attr("data-state");
    }

    /** Waits until the matter has this state here. */
    void awaitState(Pair at, String matter, String state) throws IOException, InterruptedException {
        await(at, matter, live -> live.attr("data-state").equals(state));
    }

    /** What the matter's page says of itself. */
    Element live(String nation, String officer, String matter) throws IOException {
        Element live = matter(nation, officer, matter).selectFirst("#live[data-state]");
        if (live == null) {
            throw new DeskRefused(200, "/matters/" + matter, "a page without acts");
        }
        return live;
    }

    /** When the answer is due, as the page of the matter says it. */
    String clock(String nation, String officer, String matter) throws IOException {
        Element due = matter(nation, officer, matter).selectFirst(".e-clock .due");
        if (due == null) {
            throw new DeskRefused(200, "/matters/" + matter, "no clock on the page");
        }
        return due.text();
    }

    /** The first choice that a page of a new act offers in a field, such as which act a correction concerns. */
    String offered(String nation, String officer, String matter, String act, String field) throws IOException {
        Document page = stage.node(nation).as(officer, stage.time()).open("/matters/" + matter + "/write/" + act);
        return page.select("[name=" + field + "] option[value]").eachAttr("value").stream().filter(value -> !value.isEmpty())
                .findFirst().orElseThrow(() -> new DeskRefused(200, page.location(), field + " offers nothing"));
    }

    private Element await(Pair at, String matter, Predicate<Element> until) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "nothing yet";
        while (System.nanoTime() < end) {
            try {
                Element live = matter(at.nation(), at.officer(), matter).selectFirst("#live[data-state]");
                if (live != null && until.test(live)) {
                    return live;
                }
                last = live == null ? "a page without acts" : live.attr("data-state") + ", delivered " + live.attr("data-delivered");
            } catch (DeskRefused notThere) {
                last = String.valueOf(notThere.getMessage());
            }
            Thread.sleep(LOOK_EVERY);
        }
        throw new IOException("after " + PATIENCE + " the desk of " + at.nation() + " shows: " + last);
    }

    /** The matter's page as this officer sees it. */
    Document matter(String nation, String officer, String matter) throws IOException {
        return stage.node(nation).as(officer, stage.time()).open("/matters/" + matter);
    }

    private static String last(String location) {
        String path = URI.create(location).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String findings(Document page) {
        Element found = page.selectFirst(".govuk-error-summary, .e-find, main");
        return found == null ? "no reason on the page" : found.text();
    }
}
