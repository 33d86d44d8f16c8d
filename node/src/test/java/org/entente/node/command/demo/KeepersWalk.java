package org.entente.node.command.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What the gate stops, and its author who appeals; then those who keep the node: oversight, auditors, administrators. */
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
    }

    /** Oversight reads what was stopped, and decides the appeal once, with a reason that the author reads. */
    void decided() throws Exception {
        OfficerAtDesk son = nations.officer("VN", "son", "vi");
        son.open("safeguards");
        assertThat(son.page().locator("#undecided li")).hasCount(1);
        son.looksEverywhere("stops");
        son.open("safeguards?rule=ENT-CLASS");
        son.looksEverywhere("stops-none");
        son.open("safeguards");
        son.clicks("#undecided a");
        son.looksEverywhere("stop");
        son.page().locator("#reason").fill("The answer says that it would be no crime. The bar stands.");
        son.clicks("#form-decide button[value=upheld]");
        assertThat(son.page().locator("#decision")).containsText("The bar stands");
        assertThat(son.page().locator("#form-decide")).hasCount(0);
        son.looksEverywhere("stop-decided");
        OfficerAtDesk hoa = nations.officer("VN", "hoa", "en");
        hoa.open("safeguards/mine");
        assertThat(hoa.page().locator("main")).containsText("The bar stands");
        hoa.looksEverywhere("my-stops");
    }

    /** By post, purpose and matter; what does not fit is said at its field; the chain is walked on demand. */
    void audited() throws Exception {
        OfficerAtDesk quynh = nations.officer("VN", "quynh", "vi");
        quynh.open("audit");
        assertThat(quynh.page().locator(".e-trail tbody tr").first()).isVisible();
        quynh.looksEverywhere("audit");
        quynh.open("audit?purpose=evidence&matter=no-matter");
        assertThat(quynh.page().locator("#problems")).isVisible();
        quynh.looksEverywhere("audit-unfit");
        quynh.open("audit?post=ORG-VN-NOBODY");
        quynh.looksEverywhere("audit-none");
        quynh.looksEverywhere("audit-chain", in -> {
            quynh.page().navigate(quynh.page().url().replaceAll("/audit.*", "/audit?lang=" + in));
            quynh.clicks("form[action$='/audit/chain'] button");
        });
        quynh.open("trail");
        quynh.looksEverywhere("trail");
    }

    /** A new account, from the form that does not fit yet to the one-time code that a second administrator makes out. */
    void accounts() throws Exception {
        OfficerAtDesk tuan = nations.officer("VN", "tuan", "vi");
        tuan.looksEverywhere("accounts");
        tuan.open("administration/new");
        tuan.looksEverywhere("account-new");
        tuan.looksEverywhere("account-unfit", in -> {
            tuan.page().navigate(tuan.page().url().replaceAll("/administration.*", "/administration/new?lang=" + in));
            tuan.page().locator("#username").fill("Not A Name");
            tuan.page().locator("#name").fill("Demo Officer Thanh");
            tuan.clicks("[data-main]");
        });
        tuan.open("administration/new");
        tuan.page().locator("#username").fill("thanh");
        tuan.page().locator("#name").fill("Demo Officer Thanh");
        tuan.page().locator("#role-officer").check();
        tuan.clicks("[data-main]");
        OfficerAtDesk yen = nations.officer("VN", "yen", "lo");
        yen.open("administration");
        yen.looksEverywhere("accounts-second");
        yen.clicks("form[action$='/issue'] button");
        yen.looks("one-time-code");
    }

    /** A card that is none, then one whose words two people compare; they differ. */
    void partners() throws Exception {
        OfficerAtDesk nang = nations.officer("LA", "nang", "lo");
        nang.open("administration/partners");
        nang.looksEverywhere("partners");
        nang.looksEverywhere("card-unreadable", in -> {
            nang.page().navigate(nang.page().url().replaceAll("/administration.*", "/administration/partners?lang=" + in));
            nang.page().locator("#card").fill("not a card");
            nang.clicks("form[action$='/propose'] button");
        });
        nang.open("administration/partners");
        nang.page().locator("#card").fill(new ForeignNation("XA", nations.time().now()).card());
        nang.clicks("form[action$='/propose'] button");
        nang.looksEverywhere("card-compare");
        nang.open("administration/partners");
        nang.clicks("form[action$='/XA/refuse'] button");
        assertThat(nang.page().locator("form[action$='/XA/confirm']")).hasCount(0);
        nang.clicks("form[action$='/VN/suspend'] button");
        nang.looksEverywhere("partner-suspended");
        nang.clicks("form[action$='/VN/resume'] button");
    }
}
