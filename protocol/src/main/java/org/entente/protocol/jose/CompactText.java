package org.entente.protocol.jose;

/**
 * The shapes of compact texts, before anything is decoded (RFC 7515 §7.1, RFC 7516 §7.1). Read letter by letter: they are most of
 * what crosses the border, and a pattern took a tenth of the time of taking an act in.
 */
public final class CompactText {
    private static final int SIGNED_FIELDS = 3;
    private static final int SEALED_FIELDS = 5;

    /** The encrypted key, which a direct agreement leaves empty (RFC 7518 §4.6). */
    private static final int KEY_FIELD = 1;

    private static final int NONE = -1;
    private static final int ASCII_END = 0x80;
    private static final boolean[] BASE64_URL = new boolean[ASCII_END];

    static {
        for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            BASE64_URL[c] = true;
        }
    }

    private CompactText() {}

    /** A JWS: three fields of base64url, none of them empty. */
    public static boolean signed(String text) {
        return fields(text, SIGNED_FIELDS, NONE);
    }

    /** A JWE by direct key agreement: five fields of base64url, the second empty and no other. */
    public static boolean sealed(String text) {
        return fields(text, SEALED_FIELDS, KEY_FIELD);
    }

    private static boolean fields(String text, int count, int empty) {
        int field = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.') {
                if (!base64Url(c)) {
                    return false;
                }
                letters++;
            } else {
                if ((letters == 0) != (field == empty)) {
                    return false;
                }
                field++;
                letters = 0;
            }
        }
        return field == count - 1 && letters > 0;
    }

    private static boolean base64Url(char c) {
        return c < BASE64_URL.length && BASE64_URL[c];
    }
}
