package org.entente.node.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known: a year, a month or a day. Sources and identity papers often tell no more, and a made-up
 * first of January becomes a wrong fact on the other side of the border.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 where it is not known
 * @param day 1 to 31, or 0 where it is not known; never known without the month
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || (day != 0 && month == 0)) {
            throw new DateTimeException("not a date: " + year + "/" + month + "/" + day);
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Reads {@code 2025}, {@code 2025-02} or {@code 2025-02-11}; anything else is a {@link DateTimeException}. */
    public static PartialDate parse(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) {
            throw new DateTimeException("not a date of " + text.length() + " characters");
        }
        return new PartialDate(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The first day this date can mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day this date can mean. */
    public LocalDate latest() {
        if (month == 0) {
            return Year.of(year).atMonth(12).atEndOfMonth();
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    @Override
    public int compareTo(PartialDate other) {
        int first = earliest().compareTo(other.earliest());
        return first != 0 ? first : latest().compareTo(other.latest());
    }

    @Override
    public String toString() {
        if (month == 0) {
            return "%04d".formatted(year);
        }
        return day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }
}
