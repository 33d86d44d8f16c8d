package org.entente.node.command.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The pages before signing in, and those where a way ends. */
final class DoorWalk {
    private final TwoNations nations;

    DoorWalk(TwoNations nations) {
        this.nations = nations;
    }

    void signIn() throws Exception {
        try (OfficerAtDesk stranger = nations.stranger("LA", "keo", "lo")) {
            stranger.open("sign-in");
            stranger.looksEverywhere("sign-in");
            stranger.looksEverywhere("sign-in-refused", in -> {
                stranger.page().navigate(stranger.page().url().replaceAll("/sign-in.*", "/sign-in?lang=" + in));
                stranger.page().locator("#username").fill("nobody-here");
                stranger.page().locator("#password").fill("some long sentence");
                stranger.page().locator("#code").fill("000000");
                stranger.clicks("[data-main]");
                assertThat(stranger.page().locator("#username")).hasValue("nobody-here");
            });
            stranger.open("enrol");
            stranger.looksEverywhere("enrol");
        }
    }

    /** No such page, one that is not his, and one that only a form may call. */
    void problems() throws Exception {
        OfficerAtDesk bounmy = nations.officer("LA", "bounmy", "lo");
        bounmy.open("no-such-page");
        bounmy.looksEverywhere("not-found");
        bounmy.open("administration");
        bounmy.looksEverywhere("forbidden");
        bounmy.open("shift");
        bounmy.looksEverywhere("shift");
    }
}
