package org.entente.node.command.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What the gate stops, and its author who appeals. */
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
}
