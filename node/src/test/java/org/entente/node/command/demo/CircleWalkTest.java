package org.entente.node.command.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The yearly circle in the browser: the plan of 2025 is reviewed and the plan of 2026 signed, each step by two people. */
class CircleWalkTest {
    private static final int LOOKS = 120;
    private static final double BETWEEN_LOOKS_MS = 300;
    private static final String DAY = "2025-12-22";

    @TempDir
    static Path directory;

    private static TwoNations nations;
    private static OfficerAtDesk hoa;
    private static OfficerAtDesk lan;
    private static OfficerAtDesk noy;
    private static OfficerAtDesk khamla;

    @BeforeAll
    static void the_record_is_told_and_confirmed_and_the_year_ends() throws Exception {
        nations = TwoNations.in(directory);
        nations.tell();
        nations.time().to(Instant.parse(DAY + "T02:00:00Z"));
        hoa = nations.officer("VN", "hoa", "vi");
        lan = nations.officer("VN", "lan", "vi");
        noy = nations.officer("LA", "noy", "lo");
        khamla = nations.officer("LA", "khamla", "lo");
    }

    @AfterAll
    static void both_stop() throws Exception {
        nations.close();
    }

    @Test
    void two_people_carry_the_plan_of_2025_through_its_review_to_a_signed_plan_for_2026() throws Exception {
        hoa.open("plans");
        hoa.clicks("[data-plan='PLAN-2025'] a");
        String old = hoa.step();
        reviewed(old);
        String next = proposed();
        refused(next);
        signed(next);
        moves(next);
    }

    private static void reviewed(String plan) throws Exception {
        writes(hoa, lan, plan, "figures", CircleTexts.figures(CircleTexts.ITEMS, true));
        writes(noy, khamla, plan, "figures", CircleTexts.figures(CircleTexts.ITEMS, false));
        for (Map.Entry<String, String> each : CircleTexts.STANDINGS.entrySet()) {
            until(hoa, "plans/" + plan, "[data-reviewed='" + each.getKey() + "'][data-standing='" + each.getValue() + "']");
        }
        writes(noy, khamla, plan, "minute", CircleTexts.minutes());
        writes(noy, khamla, plan, "sign-review", CircleTexts.signature("P-VL", "PL-VTE", DAY));
        until(hoa, "plans/" + plan + "/paper", "[data-seal='VALID']");
        writes(hoa, lan, plan, "sign-review", CircleTexts.signature("P-LTQ", "PL-HAN", DAY));
        until(noy, "plans/" + plan, "[data-state='REVIEWED']");
        noy.looksInAllLanguages("plan-reviewed");
    }

    private static String proposed() throws Exception {
        hoa.open("plans");
        hoa.clicks("#form-propose button");
        hoa.writes(CircleTexts.proposal());
        String plan = lan.releases(hoa.handsIn());
        until(noy, "plans/" + plan, "[data-state='PROPOSED']");
        assertThat(noy.page().locator("[data-item]").evaluateAll("all => all.map(one => one.dataset.item)")).isEqualTo(CircleTexts.ROLLED);
        writes(noy, khamla, plan, "amend", CircleTexts.amendment(0));
        until(hoa, "plans/" + plan, "[data-clause='1'].chg ins");
        hoa.looksInAllLanguages("plan-amended");
        hoa.looksOnPhone("plan-amended");
        return plan;
    }

    /** A province reads the plan of its ministry and cannot sign it. */
    private static void refused(String plan) throws Exception {
        OfficerAtDesk keo = nations.officer("LA", "keo", "en");
        keo.open("plans/" + plan);
        keo.clicks("a[href$='/write/sign']");
        keo.writes(CircleTexts.signature("P-VL", "PL-VTE", DAY));
        assertThat(keo.page().locator("[data-fault='matters.fault.wrong-office']")).isVisible();
        assertThat(keo.page().locator("#form-hand-in button")).hasCount(0);
        keo.looks("plan-wrong-office");
    }

    private static void signed(String plan) throws Exception {
        writes(hoa, lan, plan, "sign", CircleTexts.signature("P-LTQ", "PL-HAN", DAY));
        until(noy, "plans/" + plan + "/paper", "[data-seal='VALID']");
        writes(noy, khamla, plan, "sign", CircleTexts.signature("P-VL", "PL-VTE", DAY));
        byte[] ours = paper(hoa, plan);
        byte[] theirs = paper(noy, plan);
        assertThat(ours).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo(theirs);
        hoa.looksInAllLanguages("plan-paper");
        until(hoa, "plans/" + plan, "[data-state='IN_FORCE']");
        until(noy, "plans/" + plan, "[data-state='IN_FORCE']");
        noy.looksInAllLanguages("plan-in-force");
    }

    private static byte[] paper(OfficerAtDesk officer, String plan) throws IOException {
        until(officer, "plans/" + plan + "/paper", "tr[data-seal='VALID'] + tr[data-seal='VALID']");
        Download download = officer.page().waitForDownload(() -> officer.page().locator("a[href*='/files/']").click());
        return Files.readAllBytes(download.path());
    }

    /** In January a desk asks and another answers: both ministries, who read none of it, see the figure move. */
    private static void moves(String plan) throws Exception {
        nations.time().to(Instant.parse("2026-01-12T02:00:00Z"));
        OfficerAtDesk atVietnam = nations.officer("VN", "hoa", "en");
        OfficerAtDesk atLaos = nations.officer("LA", "noy", "en");
        atVietnam.open("plans/" + plan);
        assertThat(atVietnam.page().locator("[data-counted]")).hasAttribute("data-figure", "0");
        Desks.Pair asked = new Desks.Pair("LA", "vong", "manivanh");
        String request = nations.desks().ask(new Desks.Pair("VN", "nam", "mai"), "ask", Walked.lorry("WALK-CIRCLE", "ORG-LA-XK", "FIC-2626").all());
        nations.desks().awaitArrival(asked, request);
        nations.desks().act(asked, request, "answer", new Pages().statement("content", "It is registered to FIC Transport.").all());
        for (OfficerAtDesk each : List.of(atVietnam, atLaos)) {
            until(each, "plans/" + plan, "[data-counted='requests-answered-in-time'][data-figure='1']");
        }
        atVietnam.looksInAllLanguages("plan-counted");
    }

    private static void writes(OfficerAtDesk author, OfficerAtDesk releaser, String plan, String act, Pages pages) throws Exception {
        author.open("plans/" + plan);
        releaser.releases(author.writesAct(act, pages));
    }

    /** Opens the page anew until it shows what came from the other nation. */
    private static void until(OfficerAtDesk officer, String path, String selector) {
        officer.open(path);
        for (int i = 0; i < LOOKS && officer.page().locator(selector).count() == 0; i++) {
            officer.page().waitForTimeout(BETWEEN_LOOKS_MS);
            officer.open(path);
        }
        assertThat(officer.page().locator(selector).first()).isVisible();
    }
}
