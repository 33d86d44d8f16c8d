package org.entente.protocol;

import java.util.regex.Pattern;

/**
 * A nation by its two-letter code of ISO 3166-1; {@code XA} to {@code XZ} are fictional nations for practice and tests.
 *
 * @param code two capital letters
 */
public record Nation(String code) implements Comparable<Nation> {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    public Nation {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a nation's code: " + code.length() + " characters");
        }
    }

    /** Whether this is one of the codes that ISO 3166-1 leaves to its users, so that no real state can be meant. */
    public boolean practice() {
        return code.charAt(0) == 'X';
    }

    @Override
    public int compareTo(Nation other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
