package org.entente.bench;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** The body every carrier carries: 4 KiB of text as a form has it, neither constant nor noise. */
public final class Body {
    public static final int BYTES = 4096;

    private static final String LETTERS = "etaoinshrdlucm fgypwbvk ";

    private Body() {}

    /** Text of exactly so many ASCII characters, the same for the same seed. */
    public static String text(long seed, int characters) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    public static byte[] bytes() {
        String head = "{\"purpose\":\"bench\",\"text\":\"";
        String tail = "\"}";
        return (head + text(1, BYTES - head.length() - tail.length()) + tail).getBytes(StandardCharsets.UTF_8);
    }
}
