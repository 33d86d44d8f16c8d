package org.entente.protocol.json;

/** Which characters a text may hold. */
public final class Characters {
    private Characters() {}

    /**
     * Whether a text can be shown without deceiving: no control characters but tab and line feed, none of the
     * characters that turn the direction of what follows (Unicode TR 36, "bidi overrides"), no unpaired surrogates, no
     * code points that are no characters. Names in any script pass, marks and joiners included.
     */
    public static boolean showable(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (deceives(point)) {
                return false;
            }
            i += Character.charCount(point);
        }
        return true;
    }

    static boolean paired(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point >= 0xD800 && point <= 0xDFFF) {
                return false;
            }
            i += Character.charCount(point);
        }
        return true;
    }

    private static boolean deceives(int point) {
        if (point < 0x20) {
            return point != '\n' && point != '\t';
        }
        return (point >= 0x7F && point <= 0x9F)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x2028
                || point == 0x2029
                || point == 0xFEFF
                || (point >= 0xD800 && point <= 0xDFFF)
                || (point >= 0xFDD0 && point <= 0xFDEF)
                || (point & 0xFFFE) == 0xFFFE
                || (point >= 0xE0000 && point <= 0xE007F);
    }
}
