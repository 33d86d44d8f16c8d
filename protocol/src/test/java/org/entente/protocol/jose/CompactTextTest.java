package org.entente.protocol.jose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CompactTextTest {
    private static final Pattern SIGNED = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Pattern SEALED =
            Pattern.compile("[A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    /** Few letters, so that among so many texts all shapes occur; checked against the same rule written as a pattern. */
    @Test
    void a_compact_text_has_the_shape_that_its_specification_gives_it() {
        String letters = "aZ9-_....=/+ é";
        Random random = new Random(7);
        int signed = 0;
        int sealed = 0;
        for (int round = 0; round < 300_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(12);
            for (int i = 0; i < length; i++) {
                text.append(letters.charAt(random.nextInt(round % 4 == 0 ? letters.length() : 9)));
            }
            String one = text.toString();
            assertThat(CompactText.signed(one)).as(one).isEqualTo(SIGNED.matcher(one).matches());
            assertThat(CompactText.sealed(one)).as(one).isEqualTo(SEALED.matcher(one).matches());
            signed += CompactText.signed(one) ? 1 : 0;
            sealed += CompactText.sealed(one) ? 1 : 0;
        }
        assertThat(signed).isGreaterThan(1_000);
        assertThat(sealed).isGreaterThan(100);
    }
}
