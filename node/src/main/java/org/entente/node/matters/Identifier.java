package org.entente.node.matters;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Something that names one thing in the world, made comparable: two officers write the same plate differently.
 *
 * @param what the sort of thing
 * @param key the comparable form; it never leaves the node and is stored only as a keyed hash
 */
public record Identifier(What what, String key) {
    /** The sorts that are compared. */
    public enum What {
        PERSON,
        VEHICLE,
        DOCUMENT,
        PHONE,
        ACCOUNT
    }

    /** Shorter keys name too many things at once. */
    private static final int SHORTEST_CHARS = 4;

    /** A name and a birth date; without the date a name alone would warn about half a province. */
    public static Identifier person(String family, String given, String born) {
        return new Identifier(What.PERSON, letters(family) + '|' + letters(given) + '|' + born);
    }

    public static Identifier vehicle(String plateOrVin) {
        return new Identifier(What.VEHICLE, lettersAndDigits(plateOrVin));
    }

    public static Identifier document(String number, String nation) {
        return new Identifier(What.DOCUMENT, nation + '|' + lettersAndDigits(number));
    }

    /** The last nine digits: officers write one number with a trunk zero, with a country code, or with neither. */
    public static Identifier phone(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return new Identifier(What.PHONE, digits.substring(Math.max(0, digits.length() - 9)));
    }

    public static Identifier account(String number) {
        return new Identifier(What.ACCOUNT, lettersAndDigits(number));
    }

    public boolean telling() {
        return key.replace("|", "").length() >= SHORTEST_CHARS;
    }

    private static String plain(String text) {
        // Vietnamese đ is a letter of its own and does not decompose; tone and vowel marks do.
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replace('đ', 'd').replaceAll("\\p{Mn}(?<![\\u0E80-\\u0EFF])", "");
    }

    private static String letters(String text) {
        return plain(text).replaceAll("[^\\p{L}\\p{M}]", "");
    }

    private static String lettersAndDigits(String text) {
        return plain(text).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }
}
