package org.entente.protocol.json;

import java.util.Base64;
import org.entente.protocol.json.Malformed.Reason;

/** Unpadded base64url (RFC 4648 section 5) with exactly one text for each byte string. */
public final class Base64Url {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    public static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** Refuses padding, foreign characters and bits that the last character leaves over. */
    public static byte[] decode(String text, int maxBytes) throws Malformed {
        if ((long) text.length() * 3 / 4 > maxBytes) {
            throw new Malformed(Reason.TOO_LARGE, "");
        }
        int rest = text.length() % 4;
        if (rest == 1 || text.endsWith("=") || (rest != 0 && leftOverBits(text, rest))) {
            throw new Malformed(Reason.NOT_CANONICAL, "");
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed(Reason.NOT_A_CODE, "");
        }
    }

    public static byte[] decodeExactly(String text, int bytes) throws Malformed {
        byte[] decoded = decode(text, bytes);
        if (decoded.length != bytes) {
            throw new Malformed(Reason.OUT_OF_RANGE, "");
        }
        return decoded;
    }

    /** The last of 2 characters carries 4 bits too many, the last of 3 carries 2; they must be zero. */
    private static boolean leftOverBits(String text, int rest) {
        char last = text.charAt(text.length() - 1);
        return rest == 2 ? "AQgw".indexOf(last) < 0 : "AEIMQUYcgkosw048".indexOf(last) < 0;
    }
}
