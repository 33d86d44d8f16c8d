package org.entente.node.command.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One browser walk for each capability, over two real nodes: signed in, written, released, received and answered as
 * officers do it, every page accessible. docs/walks.md tells the same walks to a person.
 */
class WalksTest {
    @TempDir
    static Path directory;

    private static TwoNations nations;

    @BeforeAll
    static void two_nations_start_and_trust_each_other() throws Exception {
        nations = TwoNations.in(directory);
    }

    @AfterAll
    static void both_stop() throws Exception {
        nations.close();
    }

    @Test
    void a_request_goes_from_ministry_to_ministry_down_to_the_province_and_back_within_its_clock() throws Exception {
        OfficerAtDesk hoa = nations.officer("VN", "hoa", "en");
        OfficerAtDesk khamla = nations.officer("LA", "khamla", "en");
        OfficerAtDesk keo = nations.officer("LA", "keo", "en");
        khamla.open("");
        keo.open("");

        hoa.open("");
        hoa.presses("c");
        hoa.looksInAllLanguages("new-request");
        hoa.page().locator("#act").check();
        hoa.presses("Control+Enter");
        Pages wish = Walked.lorry("WALK-20", "ORG-LA-MPS", "FIC-2020");
        for (String step : new String[] {"recipient", "basis", "purpose", "subjects", "questions", "handling", "files"}) {
            hoa.writesUntil(step, wish);
            hoa.looksInAllLanguages("compose-" + step);
        }
        hoa.writes(wish);
        hoa.looksInAllLanguages("check");
        hoa.looksOnPhone("check");
        String draft = Walked.draft(hoa);
        hoa.presses("Control+Enter");
        hoa.looksInAllLanguages("drafts");

        OfficerAtDesk lan = nations.officer("VN", "lan", "en");
        lan.open("");
        lan.looksInAllLanguages("now-waiting");
        lan.presses("g", "w");
        lan.presses("j", "Enter");
        lan.looksInAllLanguages("release");
        lan.looksOnPhone("release");
        lan.releases(draft);
        String matter = lan.step();

        khamla.sees("tr[data-matter='" + matter + "']");
        khamla.looksInAllLanguages("now-asked");
        khamla.clicks("tr[data-matter='" + matter + "'] a");
        String due = khamla.page().locator(".e-title").getAttribute("data-due");
        khamla.page().locator("#form-pass-down select").selectOption("ORG-LA-BKO");
        khamla.clicks("#form-pass-down button");
        keo.sees("tr[data-matter='" + matter + "']");
        keo.clicks("tr[data-matter='" + matter + "'] a");
        assertThat(keo.page().locator(".e-title")).hasAttribute("data-due", due);
    }
}
