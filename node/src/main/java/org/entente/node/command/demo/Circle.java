package org.entente.node.command.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.node.command.DeskSession;
import org.entente.node.command.demo.Desks.Pair;
import org.entente.node.command.demo.StepReport.StepFailed;
import org.entente.protocol.Digest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The yearly circle: the plan that the record tells of is reviewed with both sides' figures, its open items go into the
 * next plan, which the other side amends and both sign; and a figure of that plan moves when a request is answered.
 */
final class Circle {
    private static final Pair VIETNAM = new Pair("VN", "hoa", "lan");
    private static final Pair LAOS = new Pair("LA", "noy", "khamla");
    private static final Pair PROVINCE = new Pair("LA", "keo", "somsy");

    private static final Instant REVIEW_DAY = Instant.parse("2025-12-22T02:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2026-01-12T02:00:00Z");
    private static final String IN_TIME = "requests-answered-in-time";

    private static final int LOOKS = 150;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Stage stage;
    private final Desks desks;

    Circle(Stage stage, Desks desks) {
        this.stage = stage;
        this.desks = desks;
    }

    void play(StepReport report) throws StepFailed {
        stage.time().to(REVIEW_DAY);
        String old = report.step("enter both sides' figures", this::figures);
        report.step("sign the review", () -> review(old));
        String next = report.step("roll over into the next plan", () -> propose(old));
        report.step("amend a clause", () -> amend(next));
        report.step("refuse a signature of another office", () -> wrongOffice(next));
        report.step("sign the plan", () -> sign(next));
        report.step("download the sealed paper at both", () -> paper(next));
        report.step("answer a request, and the plan's figure moves", () -> moves(next));
    }

    /** One item on which both agree, one on which they differ and say why, one that only one side counted. */
    private String figures() throws IOException, InterruptedException {
        String plan = planOf(VIETNAM, 2025);
        desks.act(VIETNAM, plan, "figures", CircleTexts.figures(items(VIETNAM, plan), true).all());
        desks.awaitDelivery(VIETNAM, plan);
        desks.act(LAOS, plan, "figures", CircleTexts.figures(items(LAOS, plan), false).all());
        desks.awaitDelivery(LAOS, plan);
        for (Pair side : List.of(VIETNAM, LAOS)) {
            for (Map.Entry<String, String> each : CircleTexts.STANDINGS.entrySet()) {
                see(side, plan, "[data-reviewed=" + each.getKey() + "][data-standing=" + each.getValue() + "]");
            }
        }
        return plan;
    }

    private String review(String plan) throws IOException, InterruptedException {
        desks.act(LAOS, plan, "minute", CircleTexts.minutes().all());
        desks.awaitDelivery(LAOS, plan);
        see(VIETNAM, plan, "#minutes");
        desks.act(LAOS, plan, "sign-review", CircleTexts.signature("P-VL", "PL-VTE", "2025-12-22").all());
        desks.awaitDelivery(LAOS, plan);
        desks.awaitState(VIETNAM, plan, "REVIEW_SIGNED_BY_OTHER");
        signed(VIETNAM, plan, "sign-review", "P-LTQ", "2025-12-22");
        desks.awaitState(LAOS, plan, "REVIEWED");
        desks.awaitState(VIETNAM, plan, "REVIEWED");
        return "REVIEWED " + plan;
    }

    private String propose(String old) throws IOException, InterruptedException {
        DeskSession hoa = desk(VIETNAM);
        Document begun = hoa.send(hoa.open("/plans"), "#form-propose", Map.of());
        String plan = desks.release(VIETNAM, desks.handIn(hoa, begun, CircleTexts.proposal().all()));
        desks.awaitArrival(LAOS, plan);
        List<String> items = items(LAOS, plan);
        if (!items.equals(CircleTexts.ROLLED)) {
            throw new IOException("of the plan " + old + " these items went over: " + items);
        }
        return plan;
    }

    private String amend(String plan) throws IOException, InterruptedException {
        desks.act(LAOS, plan, "amend", CircleTexts.amendment(1).all());
        desks.awaitDelivery(LAOS, plan);
        Element changed = see(VIETNAM, plan, "[data-clause=2].chg");
        if (changed.select("ins").isEmpty() || !plan(VIETNAM, plan).select("[data-clause=1].chg").isEmpty()) {
            throw new IOException("the page does not show which clause was changed: " + changed.text());
        }
        return "clause 2, added: " + changed.select("[lang=en] ins").text();
    }

    /** The province may report; the plan is its ministry's to sign. */
    private String wrongOffice(String plan) throws IOException {
        DeskSession keo = desk(PROVINCE);
        Document check = desks.write(keo, keo.open("/matters/" + plan + "/write/sign"), CircleTexts.signature("P-VL", "PL-VTE", "2025-12-22").all());
        Element against = check.selectFirst("[data-fault='matters.fault.wrong-office']");
        if (against == null || check.selectFirst("#form-hand-in button") != null) {
            throw new IOException("the office of a province may sign a plan of the ministries: " + check.select("#against").text());
        }
        return "not to be handed in by ORG-LA-BKO: " + against.text();
    }

    private String sign(String plan) throws IOException, InterruptedException {
        desks.act(VIETNAM, plan, "sign", CircleTexts.signature("P-LTQ", "PL-HAN", "2025-12-22").all());
        desks.awaitDelivery(VIETNAM, plan);
        signed(LAOS, plan, "sign", "P-VL", "2025-12-22");
        desks.awaitState(LAOS, plan, "IN_FORCE");
        desks.awaitState(VIETNAM, plan, "IN_FORCE");
        return "IN_FORCE " + plan;
    }

    /** The second signature: it is written once the paper with the first seal has arrived. */
    private void signed(Pair by, String plan, String act, String who, String on) throws IOException, InterruptedException {
        for (int i = 0; !paperHere(by, plan); i++) {
            patience(i, "the sealed paper of " + plan + " did not arrive at " + by.nation());
        }
        desks.act(by, plan, act, CircleTexts.signature(who, "PL-HAN", on).all());
        desks.awaitDelivery(by, plan);
    }

    private boolean paperHere(Pair by, String plan) throws IOException {
        return !desk(by).open("/plans/" + plan + "/paper").select("[data-seal=VALID]").isEmpty();
    }

    private String paper(String plan) throws IOException, InterruptedException {
        byte[] here = sealed(VIETNAM, plan);
        byte[] there = sealed(LAOS, plan);
        if (!Digest.over(here).equals(Digest.over(there))) {
            throw new IOException("the two nations hold different papers");
        }
        return "SHA-256 " + Digest.over(here) + ", " + here.length + " bytes, two seals";
    }

    private byte[] sealed(Pair at, String plan) throws IOException, InterruptedException {
        for (int i = 0;; i++) {
            Document page = desk(at).open("/plans/" + plan + "/paper");
            Element file = page.selectFirst("a[href*=/files/]");
            if (page.select("[data-seal=VALID]").size() == 2 && file != null) {
                byte[] paper = desk(at).download(file.attr("href"));
                if (!new String(paper, StandardCharsets.ISO_8859_1).startsWith("%PDF-")) {
                    throw new IOException("what was downloaded at " + at.nation() + " is no paper");
                }
                return paper;
            }
            patience(i, "two valid seals are not on the paper at " + at.nation() + ": " + page.select("main").text());
        }
    }

    private String moves(String plan) throws IOException, InterruptedException {
        stage.time().to(NEXT_YEAR);
        long before = counted(VIETNAM, plan);
        String asked = desks.ask(VIETNAM, "ask", Story.request("DEMO-CIRCLE", "ORG-LA-MPS").all());
        desks.awaitArrival(LAOS, asked);
        desks.act(LAOS, asked, "answer", new Pages().statement("content", "Registered to the company FIC Transport.").all());
        desks.awaitDelivery(LAOS, asked);
        desks.awaitState(VIETNAM, asked, "ANSWERED");
        for (Pair side : List.of(VIETNAM, LAOS)) {
            if (counted(side, plan) != before + 1) {
                throw new IOException("the figure of " + side.nation() + " stayed at " + counted(side, plan));
            }
        }
        Document begun = desk(VIETNAM).open("/matters/" + plan + "/write/figures");
        Element figure = begun.selectFirst("[name=items.0.figure]");
        if (figure == null || !figure.attr("value").equals(String.valueOf(before + 1))) {
            throw new IOException("the review does not begin with what was counted: " + figure);
        }
        return IN_TIME + " " + before + " to " + (before + 1) + " of 10";
    }

    private long counted(Pair by, String plan) throws IOException {
        Element counted = plan(by, plan).selectFirst("[data-counted=" + IN_TIME + "]");
        if (counted == null) {
            throw new IOException("the plan shows no figure of what the platform counts");
        }
        return Long.parseLong(counted.attr("data-figure"));
    }

    private String planOf(Pair by, int year) throws IOException {
        Element plan = desk(by).open("/plans").selectFirst("[data-plan=PLAN-" + year + "] a");
        if (plan == null) {
            throw new IOException("no plan of " + year + " stands at " + by.nation());
        }
        return plan.attr("href").replaceAll(".*/plans/([^/?]+).*", "$1");
    }

    private List<String> items(Pair by, String plan) throws IOException {
        return plan(by, plan).select("[data-item]").eachAttr("data-item");
    }

    private Document plan(Pair by, String plan) throws IOException {
        return desk(by).open("/plans/" + plan);
    }

    private Element see(Pair by, String plan, String selector) throws IOException, InterruptedException {
        for (int i = 0;; i++) {
            Element found = plan(by, plan).selectFirst(selector);
            if (found != null) {
                return found;
            }
            patience(i, "the plan's page of " + by.nation() + " does not show " + selector);
        }
    }

    private static void patience(int looks, String otherwise) throws IOException, InterruptedException {
        if (looks == LOOKS) {
            throw new IOException(otherwise);
        }
        Thread.sleep(BETWEEN_LOOKS);
    }

    private DeskSession desk(Pair by) throws IOException {
        return stage.node(by.nation()).as(by.officer(), stage.time());
    }
}
