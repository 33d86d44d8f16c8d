package org.entente.node.command.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
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

    private static String row(String matter) {
        return "tr[data-matter='" + matter + "']";
    }

    @Test
    void a_request_goes_from_ministry_to_ministry_down_to_the_province_and_back_within_its_clock() throws Exception {
        OfficerAtDesk hoa = nations.officer("VN", "hoa", "en");
        OfficerAtDesk lan = nations.officer("VN", "lan", "en");
        OfficerAtDesk khamla = nations.officer("LA", "khamla", "en");
        OfficerAtDesk keo = nations.officer("LA", "keo", "en");

        hoa.presses("c");
        hoa.looksInAllLanguages("new-request");
        hoa.page().locator("#act").check();
        hoa.presses("Control+Enter");
        Pages wish = Walked.lorry("WALK-20", "ORG-LA-MPS", "FIC-2020");
        for (String step : List.of("recipient", "basis", "subjects", "questions", "files")) {
            hoa.writesUntil(step, wish);
            hoa.answers(wish);
            hoa.looks("compose-" + step);
        }
        hoa.writes(wish);
        hoa.looksInAllLanguages("check");
        String draft = hoa.handsIn();
        hoa.looks("drafts");

        lan.sees("a[href='/release/" + draft + "']");
        lan.presses("g", "w");
        lan.presses("j", "Enter");
        lan.looksInAllLanguages("release");
        lan.looksOnPhone("release");
        String matter = lan.releases(draft);

        khamla.sees(row(matter));
        khamla.looksInAllLanguages("now");
        khamla.presses("j", "Enter");
        String due = khamla.page().locator(".e-title").getAttribute("data-due");
        khamla.page().locator("#form-pass-down select").selectOption("ORG-LA-BKO");
        khamla.clicks("#form-pass-down button");

        keo.sees(row(matter));
        keo.clicks(row(matter) + " a");
        assertThat(keo.page().locator(".e-title")).hasAttribute("data-due", due);
        hoa.open("matters/" + matter);
        String answer = keo.writesAct("answer", new Pages().statement("content", "It is registered to FIC Transport."));
        nations.officer("LA", "somsy", "en").releases(answer);
        Locator said = hoa.sees("#live[data-state='ANSWERED']");
        assertThat(said).containsText("FIC Transport");
        assertThat(hoa.page().locator("#m-side .e-clock--ok")).isVisible();
        assertThat(hoa.page().locator("#m-side a[href$='/write/feedback']")).isVisible();
        hoa.looksInAllLanguages("matter");
        hoa.looksOnPhone("matter");
    }

    @Test
    void crime_information_is_given_unasked_with_its_code_and_evaluation_and_the_receiver_says_what_it_was_good_for() throws Exception {
        OfficerAtDesk minh = nations.officer("VN", "minh", "vi");
        OfficerAtDesk keo = nations.officer("LA", "keo", "en");
        keo.open("");
        minh.presses("c");
        minh.page().locator("[name=act][value=inform]").check();
        minh.presses("Control+Enter");
        minh.writes(Walked.seen("WALK-21", "ORG-LA-BKO"));
        minh.looks("inform-check");
        String matter = nations.officer("VN", "binh", "vi").releases(minh.handsIn());

        keo.sees("#fresh li[data-matter='" + matter + "']");
        keo.clicks("#fresh li[data-matter='" + matter + "'] a");
        assertThat(keo.page().locator(".e-handling .e-h")).hasText("H1");
        assertThat(keo.page().locator(".e-eval").first()).containsText("B2");
        keo.looksInAllLanguages("inform");
        minh.open("matters/" + matter);
        String feedback = keo.writesAct("feedback", new Pages().put("content", "used", "yes").words("content", "result", "The lorry was found with goods."));
        nations.officer("LA", "somsy", "en").releases(feedback);
        minh.sees("#live[data-acts='2']");
    }

    @Test
    void units_find_each_other_in_the_address_book_and_let_another_unit_work_with_them() throws Exception {
        OfficerAtDesk phone = nations.officer("LA", "phone", "lo");
        phone.open("address-book?q=dien+bien");
        assertThat(phone.page().locator("#ORG-VN-DB")).containsText("+999");
        phone.open("address-book?q=quang+tri");
        phone.looksInAllLanguages("address-book");
        phone.looksOnPhone("address-book");
        OfficerAtDesk dung = nations.officer("VN", "dung", "vi");
        dung.open("address-book");
        dung.page().locator("#q").fill("xa-van-na-khet");
        dung.presses("Enter");
        assertThat(dung.page().locator("#ORG-LA-SVK")).containsText("ລາວ");

        String matter = nations.desks().ask(new Desks.Pair("VN", "nam", "mai"), "ask",
                Walked.lorry("WALK-23", "ORG-LA-SVK", "FIC-2323").all());
        phone.open("");
        phone.sees(row(matter));
        phone.clicks(row(matter) + " a");
        phone.clicks("a[href='?tab=readers']");
        phone.page().locator("#let-in").selectOption("ORG-LA-XK");
        phone.clicks("#form-let-in button");
        phone.clicks("a[href='?tab=readers']");
        phone.looksInAllLanguages("readers");
        OfficerAtDesk vong = nations.officer("LA", "vong", "lo");
        vong.finds("WALK-23");
        vong.presses("j", "Enter");
        assertThat(vong.page().locator("#live")).hasAttribute("data-matter", matter);
    }

    @Test
    void an_urgent_incident_reaches_the_other_side_first_in_its_list_with_eight_hours_on_its_clock() throws Exception {
        OfficerAtDesk dung = nations.officer("VN", "dung", "vi");
        OfficerAtDesk phone = nations.officer("LA", "phone", "lo");
        phone.open("");
        dung.open("requests/new");
        dung.page().locator("[name=act][value=incident]").check();
        dung.presses("Control+Enter");
        Pages danger = Walked.danger("WALK-24", "ORG-LA-SVK");
        for (String step : List.of("questions", "handling")) {
            dung.writesUntil(step, danger);
            dung.answers(danger);
            dung.looks("incident-" + step);
        }
        dung.writes(danger);
        dung.looksInAllLanguages("incident-check");
        String matter = nations.officer("VN", "ha", "vi").releases(dung.handsIn());

        phone.sees(row(matter));
        assertThat(phone.page().locator("#we tbody tr").first()).hasAttribute("data-matter", matter);
        phone.looksInAllLanguages("incident-now");
        phone.looksOnPhone("incident-now");
        phone.clicks(row(matter) + " a");
        dung.open("matters/" + matter);
        nations.officer("LA", "dao", "lo").releases(phone.writesAct("acknowledge", new Pages()));
        dung.sees("#live[data-state='ACKNOWLEDGED']");
        dung.looksInAllLanguages("incident");
    }

    @Test
    void whoever_types_what_another_desk_asked_about_is_warned_and_learns_which_desk() throws Exception {
        String asked = nations.desks().ask(new Desks.Pair("VN", "nam", "mai"), "ask", Walked.lorry("WALK-34", "ORG-LA-XK", "FIC-3434").all());
        nations.desks().awaitArrival(new Desks.Pair("LA", "vong", "manivanh"), asked);
        warned(nations.officer("VN", "hung", "vi"), "ORG-LA-PSL", "Nghệ An");
        warned(nations.officer("LA", "bounmy", "lo"), "ORG-VN-DB", "ຊຽງຂວາງ");
    }

    /** Types the plate on the page of subjects, and reads which desk asked before the page is left. */
    private static void warned(OfficerAtDesk officer, String to, String desk) {
        Pages wish = Walked.lorry("WALK-34-" + to, to, "FIC-3434");
        officer.open("requests/new");
        officer.presses("Control+Enter");
        officer.writesUntil("subjects", wish);
        officer.answers(wish);
        assertThat(officer.sees("#kept .e-panel--soon")).containsText(desk);
        officer.looks("asked-before");
        officer.writes(wish);
        assertThat(officer.page().locator(".e-panel--soon")).containsText(desk);
        officer.looks("asked-before-check");
    }

    @Test
    void one_page_says_what_must_be_answered_within_a_day_and_who_holds_it() throws Exception {
        String matter = nations.desks().ask(new Desks.Pair("VN", "nam", "mai"), "ask",
                Walked.lorry("WALK-06", "ORG-LA-BKO", "FIC-0606").put("handling", "urgency.level", "urgent-direct")
                        .words("handling", "urgency.reason", "The lorry crosses tonight.").all());
        OfficerAtDesk keo = nations.officer("LA", "keo", "en");
        keo.open("");
        keo.sees(row(matter));
        keo.clicks(row(matter) + " a");
        keo.clicks("#form-assign button");
        keo.presses("g", "n");
        keo.clicks("a[href='/requests?due=24h']");
        Locator due = keo.page().locator(row(matter));
        assertThat(due.locator(".e-clock")).containsText("left");
        assertThat(due.locator("td").last()).containsText("Bokeo");
        assertThat(due.locator("td").last()).containsText("Demo Officer");
        assertThat(keo.serverMillis()).as("the server's time for this page").isLessThan(1_000);
        keo.looksInAllLanguages("due-in-a-day");
        keo.looksOnPhone("due-in-a-day");
    }

    @Test
    void what_the_gate_bars_has_no_way_on_and_is_appealed_by_its_author() throws Exception {
        KeepersWalk keepers = new KeepersWalk(nations);
        keepers.stopped();
        keepers.decided();
    }

    @Test
    void the_audit_shows_what_was_done_and_its_chain_holds() throws Exception {
        new KeepersWalk(nations).audited();
    }

    @Test
    void administrators_keep_accounts_and_compare_the_words_of_a_partner_s_card() throws Exception {
        KeepersWalk keepers = new KeepersWalk(nations);
        keepers.accounts();
        keepers.partners();
    }

    @Test
    void a_stranger_reads_what_did_not_fit_and_nothing_else() throws Exception {
        DoorWalk door = new DoorWalk(nations);
        door.signIn();
        door.problems();
    }
}
