package org.entente.node.kernel;

import java.util.regex.Pattern;

/**
 * The code of a unit inside an authority, such as {@code ORG-VN-HT.DESK}. Need-to-know is kept by unit, and lists of
 * units are joined by commas in the database's session, so a code can hold none.
 */
public record UnitCode(String code) implements Comparable<UnitCode> {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*\\.[A-Z0-9]{1,20}");

    public UnitCode {
        if (code.length() > AuthorityCode.LONGEST_CHARS + 21 || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a unit's code: " + code.length() + " characters");
        }
    }

    /** The cooperation desk that every authority has, from its first day. */
    public static UnitCode deskOf(AuthorityCode authority) {
        return new UnitCode(authority.code() + ".DESK");
    }

    public AuthorityCode authority() {
        return new AuthorityCode(code.substring(0, code.indexOf('.')));
    }

    @Override
    public int compareTo(UnitCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
