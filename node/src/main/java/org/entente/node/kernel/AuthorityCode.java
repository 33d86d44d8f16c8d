package org.entente.node.kernel;

import java.util.regex.Pattern;

/**
 * The code of an authority, such as {@code ORG-VN-HT}. It travels in the headers of acts, so it never changes and is
 * never given to another authority.
 */
public record AuthorityCode(String code) implements Comparable<AuthorityCode> {
    /** Longest code; it stands in every header. */
    public static final int LONGEST_CHARS = 40;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    public AuthorityCode {
        if (code.length() > LONGEST_CHARS || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not an authority's code: " + code.length() + " characters");
        }
    }

    @Override
    public int compareTo(AuthorityCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
