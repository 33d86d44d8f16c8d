package org.entente.node.nations;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.Language;

/**
 * The telephone of a duty desk, never of a person.
 *
 * @param opens and {@code closes} in the desk's own zone; equal means round the clock, closing before opening means that
 *     the desk works past midnight
 * @param weekdays days on which it opens
 */
public record DutyContact(
        AuthorityCode authority,
        String telephone,
        List<Language> languages,
        LocalTime opens,
        LocalTime closes,
        Set<DayOfWeek> weekdays,
        ZoneId zone) {
    public boolean roundTheClock() {
        return opens.equals(closes) && weekdays.size() == DayOfWeek.values().length;
    }

    public boolean answersAt(Instant instant) {
        ZonedDateTime there = instant.atZone(zone);
        LocalTime time = there.toLocalTime();
        DayOfWeek today = there.getDayOfWeek();
        if (opens.isBefore(closes)) {
            return weekdays.contains(today) && !time.isBefore(opens) && time.isBefore(closes);
        }
        return weekdays.contains(today) && !time.isBefore(opens)
                || weekdays.contains(today.minus(1)) && time.isBefore(closes);
    }
}
