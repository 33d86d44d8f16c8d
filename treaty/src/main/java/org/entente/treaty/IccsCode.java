package org.entente.treaty;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code of the International Classification of Crime for Statistical Purposes, version 1.0 (UNODC, 2015): two, four,
 * five or six ASCII digits for levels 1 to 4. A well-formed code need not exist; {@link OffenceCatalogue} knows.
 *
 * @param digits the code as printed, leading zero included
 */
public record IccsCode(String digits) implements Comparable<IccsCode> {
    private static final Pattern FORM = Pattern.compile("[0-9]{2}|[0-9]{4,6}");
    private static final int SECTION_DIGITS = 2;

    /** @throws IllegalArgumentException if the text is not of the form of a code */
    public IccsCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("not of the form of an ICCS code: " + digits.length() + " characters");
        }
    }

    /** The code that is exactly this text; nothing is trimmed or converted, so look-alike digits are no code. */
    public static Optional<IccsCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new IccsCode(text)) : Optional.empty();
    }

    /** Whether this is a whole section (level 1), which is too coarse to say what somebody did. */
    public boolean section() {
        return digits.length() == SECTION_DIGITS;
    }

    @Override
    public int compareTo(IccsCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
