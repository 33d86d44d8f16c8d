package org.entente.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a slow link has to carry once. */
class BudgetTest {
    private static final int STYLESHEET_GZIP = 20_000;
    private static final int SCRIPTS_GZIP = 25_000;
    private static final int OWN_SCRIPT = 8_000;
    private static final int FONTS = 75_000;

    @Test
    void the_stylesheet_of_all_languages_and_themes_is_at_most_20_kB() throws IOException {
        assertThat(zipped(Assets.find("entente.css").getContentAsByteArray())).isLessThanOrEqualTo(STYLESHEET_GZIP);
    }

    @Test
    void the_scripts_are_at_most_25_kB_and_our_own_8() throws IOException {
        byte[] own = Assets.find("desk.js").getContentAsByteArray();
        assertThat(own.length).isLessThanOrEqualTo(OWN_SCRIPT);
        assertThat(zipped(own) + zipped(Assets.find("htmx.min.js").getContentAsByteArray()))
                .isLessThanOrEqualTo(SCRIPTS_GZIP);
    }

    @Test
    void the_fonts_are_at_most_75_kB() throws IOException {
        int sum = 0;
        for (String font : new String[] {"latin", "vietnamese", "lao-lao"}) {
            String name = font.equals("lao-lao") ? "noto-sans-lao-lao" : "noto-sans-" + font;
            sum += Assets.find("fonts/" + name + "-wght-normal.woff2").getContentAsByteArray().length;
        }
        assertThat(sum).isLessThanOrEqualTo(FONTS);
    }

    static int zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }
}
