package org.entente.node.command.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.entente.node.command.DeskRefused;
import org.entente.node.command.DeskSession;
import org.entente.node.command.demo.Desks.Pair;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Vietnam tells the record of the cooperation, Laos confirms it; each by two officers at the desk. */
final class ToldRecord {
    private static final Pair TELLING = new Pair("VN", "hoa", "lan");
    private static final Pair CONFIRMING = new Pair("LA", "noy", "khamla");

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final Stage stage;

    ToldRecord(Stage stage) {
        this.stage = stage;
    }

    /** How many facts stand confirmed at the end. */
    int play() throws IOException, InterruptedException {
        DeskSession hoa = stage.node("VN").as(TELLING.officer(), stage.time());
        Document looked = look(hoa);
        hoa.send(looked, "#form-bring", Map.of());
        int facts = release(TELLING);
        awaitTold(facts);
        DeskSession noy = stage.node("LA").as(CONFIRMING.officer(), stage.time());
        Document said = noy.send(noy.open("/facts"), "#form-confirm-VN", Map.of());
        Element left = said.selectFirst("[data-left]");
        if (left != null) {
            throw new IOException("not every fact can be confirmed: " + left.text());
        }
        int confirmed = release(CONFIRMING);
        if (confirmed != facts) {
            throw new IOException(facts + " facts were told and " + confirmed + " confirmed");
        }
        return confirmed;
    }

    /** What importing the record would do; nothing is written by it. */
    Document look(DeskSession desk) throws IOException {
        try (InputStream record = ToldRecord.class.getResourceAsStream("/record/record.yaml")) {
            return desk.send(desk.open("/facts"), "#form-look", Map.of("nation", "LA"), "record", "record.yaml", record);
        }
    }

    private int release(Pair by) throws IOException {
        DemoNode node = stage.node(by.nation());
        DeskSession desk = node.as(by.releaser(), stage.time());
        Element bundle = desk.open("/release").selectFirst("li[data-bundle]");
        if (bundle == null) {
            throw new IOException("no bundle waits for " + by.releaser());
        }
        Document page = desk.open("/bundles/" + bundle.attr("data-bundle"));
        Document after = desk.send(page, "#form-release", Map.of("code", stage.time().code(node.account(by.releaser()))));
        Element said = after.selectFirst("[data-released]");
        if (said == null) {
            throw new DeskRefused(200, after.location(), "the bundle was not released");
        }
        return Integer.parseInt(said.attr("data-released"));
    }

    private void awaitTold(int facts) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            DeskSession noy = stage.node("LA").as(CONFIRMING.officer(), stage.time());
            Element told = noy.open("/facts").selectFirst("[data-told=VN]");
            if (told != null && Integer.parseInt(told.attr("data-count")) == facts) {
                return;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        throw new IOException("the facts that Vietnam told did not arrive");
    }
}
