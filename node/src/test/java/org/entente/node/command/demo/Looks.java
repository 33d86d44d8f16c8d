package org.entente.node.command.demo;

import java.util.List;
import org.entente.node.testing.Browser;

/** One page as every reader may have it: in three languages, at a desk and on a telephone, by day and by night. */
final class Looks {
    static final List<String> LANGUAGES = List.of("vi", "lo", "en");

    private static final int DESK_WIDTH = 1280;
    private static final int DESK_HEIGHT = 720;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    /** The tallest letters, the narrowest window, the other colours: where most goes wrong. */
    private static final String DARK = "lo";

    /** By day, axe sees the same in each language but the words; by night and in Lao it looks once more. */
    private static final String EXAMINED = "vi";

    private Looks() {}

    /** Draws the page in a language, by whatever must be done for it. */
    @FunctionalInterface
    interface Drawn {
        void in(String language) throws Exception;
    }

    /** Looks at a page; the window has its old size afterwards. */
    static void at(Browser.Desk desk, String picture, Drawn drawn) throws Exception {
        var before = desk.page().viewportSize();
        for (String language : LANGUAGES) {
            desk.page().setViewportSize(DESK_WIDTH, DESK_HEIGHT);
            drawn.in(language);
            if (language.equals(EXAMINED)) {
                desk.accessible();
            } else {
                desk.fits();
            }
            desk.translated();
            desk.picture("walk-" + picture + "-" + language);
            desk.page().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
            desk.fits();
            if (language.equals(DARK)) {
                theme(desk, "dark");
                desk.fits();
                desk.picture("walk-" + picture + "-" + language + "-phone-dark");
                desk.page().setViewportSize(DESK_WIDTH, DESK_HEIGHT);
                desk.accessible();
                desk.picture("walk-" + picture + "-" + language + "-dark");
                theme(desk, "light");
            }
        }
        desk.page().setViewportSize(before.width, before.height);
    }

    /** As the server draws it; without a reload, which what was just refused would not survive. */
    private static void theme(Browser.Desk desk, String theme) {
        desk.page().evaluate("([name, value]) => document.documentElement.dataset[name] = value", List.of("theme", theme));
    }
}
