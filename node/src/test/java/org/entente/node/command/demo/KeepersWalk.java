package org.entente.node.command.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

/** Those who keep the node honest: the author who appeals, oversight, the auditor, the administrator. */
final class KeepersWalk {
    private final TwoNations nations;

    KeepersWalk(TwoNations nations) {
        this.nations = nations;
    }

    /** It would be no crime without what somebody thinks: no button lifts that, an appeal is heard. */
    void stopped() throws Exception {
        OfficerAtDesk hoa = nations.officer("VN", "hoa", "en");
        hoa.open("requests/new");
        hoa.presses("Control+Enter");
        hoa.writes(Walked.lorry("WALK-STOP", "ORG-LA-MPS", "FIC-9999").put("basis", "basis.answer", "protected"));
        assertThat(hoa.page().locator("#form-hand-in button")).hasCount(0);
        hoa.looksInAllLanguages("barred");
        hoa.clicks("#form-stop button");
        hoa.open("safeguards/mine");
        hoa.page().locator("textarea").fill("The lorry carried tablets; I chose the wrong answer.");
        hoa.clicks("[id^=form-appeal] button");
        hoa.looksInAllLanguages("appeal");

        OfficerAtDesk son = nations.officer("VN", "son", "vi");
        assertThat(son.page()).hasURL(Pattern.compile(".*/safeguards.*"));
        son.looksInAllLanguages("register");
        son.looksOnPhone("register");
        son.clicks("#undecided a");
        son.looks("stop");
        son.page().locator("#reason").fill("Bản nháp nói về ý kiến của người lái xe.");
        son.clicks("#form-decide button[value=upheld]");
        son.looksInAllLanguages("stop-decided");
    }

    void watched() throws Exception {
        OfficerAtDesk tuan = nations.officer("VN", "tuan", "vi");
        assertThat(tuan.page()).hasURL(Pattern.compile(".*/administration.*"));
        assertThat(tuan.page().locator(".e-search")).hasCount(0);
        tuan.looksInAllLanguages("administration");
        tuan.looksOnPhone("administration");
        tuan.open("requests");
        assertThat(tuan.page()).hasURL(Pattern.compile(".*/administration.*"));
        tuan.clicks("a[href='/administration/partners']");
        tuan.looksInAllLanguages("partners");
        tuan.open("administration/new");
        tuan.looks("new-officer");

        OfficerAtDesk quynh = nations.officer("VN", "quynh", "vi");
        assertThat(quynh.page()).hasURL(Pattern.compile(".*/audit.*"));
        quynh.looksInAllLanguages("audit");
        quynh.looksOnPhone("audit");
        quynh.clicks("form[action='/audit/chain'] button");
        quynh.looks("chain");
        quynh.open("matters/00000000-0000-0000-0000-000000000000");
        quynh.looksInAllLanguages("no-such-page");
        OfficerAtDesk thip = nations.officer("LA", "thip", "lo");
        thip.inTheDark();
        thip.looks("audit-dark");
    }
}
