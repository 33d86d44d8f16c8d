package org.entente.node.meetings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days of a calendar as calendar programs read them (RFC 5545). What the record knows is a day, so every entry is one of
 * whole days: no zones, no alarms, no attendees.
 */
public final class ICalendar {
    /** RFC 5545, 3.1: a line is folded before it is longer than this, its break not counted. */
    private static final int LONGEST_LINE_OCTETS = 75;

    private static final String PRODUCT = "-//Entente//Calendar//EN";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private ICalendar() {}

    /** How sure an entry is. */
    public enum Status {
        CONFIRMED,
        TENTATIVE,
        CANCELLED
    }

    /**
     * One entry.
     *
     * @param uid the same in every feed, so that a later one replaces an earlier
     * @param last the last day, included
     * @param where may be unknown
     */
    public record Entry(String uid, LocalDate first, LocalDate last, String summary, @Nullable String where, Status status) {}

    /** @param now when the feed was made */
    public static String write(List<Entry> entries, Instant now) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:" + PRODUCT);
        line(text, "METHOD:PUBLISH");
        for (Entry entry : entries) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + escaped(entry.uid()));
            line(text, "DTSTAMP:" + STAMP.format(now));
            line(text, "DTSTART;VALUE=DATE:" + DAY.format(entry.first()));
            // The end is the first day on which it is over.
            line(text, "DTEND;VALUE=DATE:" + DAY.format(entry.last().plusDays(1)));
            line(text, "SUMMARY:" + escaped(entry.summary()));
            if (entry.where() != null) {
                line(text, "LOCATION:" + escaped(entry.where()));
            }
            line(text, "STATUS:" + entry.status());
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n");
    }

    /** Folded between characters, never within one: Lao and Vietnamese letters have up to three octets. */
    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            String letter = Character.toString(line.codePointAt(i));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(letter);
            octets += size;
        }
        text.append("\r\n");
    }
}
