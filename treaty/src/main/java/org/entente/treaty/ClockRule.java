package org.entente.treaty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One time limit as data.
 *
 * <p>Hours run exactly from the start. Days are calendar days of the legal zone: the day of the start is not counted and
 * the last day counts to its last second. Weekends and holidays move nothing.
 *
 * @param rule its identifier, version and source
 * @param urgency the requests it is for
 * @param parties {@code *} for everybody, else two nations such as {@code LA-VN} in the order of the alphabet
 * @param length a {@link Duration} of whole hours or a {@link Period} of days
 */
public record ClockRule(Rule rule, Urgency urgency, String parties, TemporalAmount length) {
    private static final Pattern PARTIES = Pattern.compile("\\*|[A-Z]{2}-[A-Z]{2}");

    /** @throws IllegalArgumentException if the length is not positive, or the parties are not of the form */
    public ClockRule {
        boolean positive = switch (length) {
            case Duration hours -> hours.isPositive();
            case Period days -> !days.isNegative() && !days.isZero() && days.toTotalMonths() == 0;
            default -> false;
        };
        if (!positive || !PARTIES.matcher(parties).matches()) {
            throw new IllegalArgumentException("not a clock: " + rule.id());
        }
    }

    /** Reads one row of clocks.csv or of an agreement in the same columns. */
    static ClockRule of(Map<String, String> row) {
        Rule rule = new Rule(row.get("id"), Integer.parseInt(row.get("version")), row.get("instrument"),
                row.get("article"), row.get("source"), SourceStatus.of(row.get("status")));
        String length = row.get("length");
        TemporalAmount amount = length.startsWith("PT") ? Duration.parse(length) : Period.parse(length);
        return new ClockRule(rule, Urgency.valueOf(row.get("urgency")), row.get("parties"), amount);
    }

    /** The last instant in time, for a start at this instant, when the clock never stops. */
    public Instant due(Instant start, ZoneId zone) {
        return switch (length) {
            case Duration hours -> start.plus(hours);
            case Period days -> endOf(start.atZone(zone).toLocalDate().plus(days), zone);
            default -> throw new IllegalStateException("the constructor lets nothing else through");
        };
    }

    boolean between(String oneNation, String otherNation) {
        return parties.equals("*") || parties.equals(oneNation + "-" + otherNation)
                || parties.equals(otherNation + "-" + oneNation);
    }

    /** A day may be 23 or 25 hours long, and midnight may not exist; the start of the next day always does. */
    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }
}
