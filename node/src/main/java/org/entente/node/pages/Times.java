package org.entente.node.pages;

import com.ibm.icu.text.TimeZoneNames;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.PartialDate;

/** Instants and lengths of time in the words of the request's language. */
public final class Times {
    /** From here on a due day is given without its hour: nobody plans so far ahead by the minute. */
    private static final int DAYS_WITHOUT_HOUR = 30;
    /** From here on hours beside days no longer help. */
    private static final int DAYS_WITHOUT_HOURS = 10;

    private final Words words;
    private final Calendar calendar = new Calendar();

    Times(Words words) {
        this.words = words;
    }

    /** "4 h 12 min left". */
    public String left(Duration length) {
        return words.say("pages.time.left", length(length));
    }

    /** "1 h 48 min over". */
    public String over(Duration length) {
        return words.say("pages.time.over", length(length));
    }

    /** Two units at most: "4 h 12 min", "2 d 3 h", "90 days". */
    public String length(Duration length) {
        return length(length, "short");
    }

    /** As {@link #length}, with the units written out where the language shortens them in tables. */
    public String lengthLong(Duration length) {
        return length(length, "long");
    }

    private String length(Duration length, String form) {
        Duration positive = length.abs();
        long days = positive.toDays();
        long hours = positive.toHoursPart();
        long minutes = positive.toMinutesPart();
        String key = "pages.time." + form + ".";
        if (days >= DAYS_WITHOUT_HOURS || (days > 1 && hours == 0)) {
            return words.say(key + "days", days);
        }
        if (days > 1 || (days == 1 && hours > 0)) {
            return hours == 0 ? words.say(key + "days", days) : words.say(key + "days-hours", days, hours);
        }
        // One day exactly is "24 h": the clocks of the rules count it so.
        long allHours = days * 24 + hours;
        if (allHours > 0) {
            return minutes == 0
                    ? words.say(key + "hours", allHours)
                    : words.say(key + "hours-minutes", allHours, minutes);
        }
        return minutes == 0 ? words.say(key + "moment") : words.say(key + "minutes", minutes);
    }

    /** "14:30". */
    public String hour(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        return "%02d:%02d".formatted(there.getHour(), there.getMinute());
    }

    /** "10:15:40". */
    public String second(Instant at, ZoneId zone) {
        return hour(at, zone) + ":%02d".formatted(at.atZone(zone).getSecond());
    }

    /** "Wed 12 February 2025". */
    public String day(Instant at, ZoneId zone) {
        return say("day", at.atZone(zone));
    }

    /** "12 February 2025". */
    public String date(LocalDate date) {
        return say("date", date.atStartOfDay(ZoneId.of("UTC")));
    }

    /** "12 February 2025", "February 2025" or "2025": as much as is known. */
    public String date(PartialDate date) {
        if (date.month() == 0) {
            return String.valueOf(date.year());
        }
        return date.day() == 0 ? say("month", date.earliest().atStartOfDay(ZoneId.of("UTC"))) : date(date.earliest());
    }

    /** What is written as {@code 2025}, {@code 2025-02} or {@code 2025-02-12}, as {@link #date(PartialDate)}; anything else as it is written. */
    public String written(String date) {
        try {
            return date(PartialDate.parse(date));
        } catch (DateTimeException noDate) {
            return date;
        }
    }

    /** "Wednesday 5 March 2025, 10:18", to stand at the start of a line. */
    public String full(Instant at, ZoneId zone) {
        String said = say("full", at.atZone(zone));
        return said.substring(0, 1).toUpperCase(Words.language().locale()) + said.substring(1);
    }

    /** "14:30" today, "Fri 7 March, 13:20" soon, "Tue 3 June" later, with the year when it is another. */
    public String due(Instant due, Instant now, ZoneId zone) {
        ZonedDateTime there = due.atZone(zone);
        if (there.toLocalDate().equals(now.atZone(zone).toLocalDate())) {
            return hour(due, zone);
        }
        if (there.getYear() != now.atZone(zone).getYear()) {
            return say("day", there);
        }
        boolean far = Duration.between(now, due).abs().toDays() >= DAYS_WITHOUT_HOUR;
        return say(far ? "day-of-year" : "day-and-hour", there);
    }

    /** "Wed 12 Feb, 10:15", with the year when it is another. */
    public String stamp(Instant at, Instant now, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        boolean sameYear = there.getYear() == now.atZone(zone).getYear();
        return say(sameYear ? "stamp" : "stamp-and-year", there);
    }

    /** "10:15:40" today, else as {@link #stamp}. */
    public String since(Instant at, Instant now, ZoneId zone) {
        boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? second(at, zone) : stamp(at, now, zone);
    }

    /** "Vientiane time". */
    public String place(ZoneId zone) {
        String key = "pages.zone." + zone.getId();
        if (words.has(key)) {
            return words.say(key);
        }
        String city = TimeZoneNames.getInstance(Words.language().locale()).getExemplarLocationName(zone.getId());
        return words.say("pages.zone.other", city == null ? zone.getId() : city);
    }

    private String say(String form, ZonedDateTime at) {
        Language language = Words.language();
        return words.say(language, "pages.date." + form, calendar.values(language, at));
    }
}
