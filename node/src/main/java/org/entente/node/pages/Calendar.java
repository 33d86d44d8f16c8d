package org.entente.node.pages;

import com.ibm.icu.text.DateFormatSymbols;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.entente.node.kernel.Language;

/** A moment in the words of one language: the values from which the patterns {@code pages.date.*} choose. */
final class Calendar {
    private final Map<Language, DateFormatSymbols> names = new EnumMap<>(Language.class);

    Calendar() {
        for (Language language : Language.values()) {
            names.put(language, new DateFormatSymbols(language.locale()));
        }
    }

    /** 0 weekday, 1 weekday short, 2 day, 3 month, 4 month short, 5 month number, 6 year, 7 hour and minute. */
    Object[] values(Language language, ZonedDateTime at) {
        int weekday = at.getDayOfWeek().getValue() % 7 + 1; // ICU counts from Sunday = 1
        int month = at.getMonthValue() - 1;
        return new Object[] {
            weekday(language, DateFormatSymbols.WIDE, weekday),
            weekday(language, DateFormatSymbols.ABBREVIATED, weekday),
            String.valueOf(at.getDayOfMonth()),
            name(language, DateFormatSymbols.WIDE, month),
            name(language, DateFormatSymbols.ABBREVIATED, month),
            String.valueOf(at.getMonthValue()),
            String.valueOf(at.getYear()),
            "%02d:%02d".formatted(at.getHour(), at.getMinute())
        };
    }

    private String weekday(Language language, int width, int weekday) {
        String name = names.get(language).getWeekdays(DateFormatSymbols.FORMAT, width)[weekday];
        // Within a sentence Vietnamese writes "thứ Tư"; the tables give the form that starts one.
        return language == Language.VI ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    private String name(Language language, int width, int month) {
        return names.get(language).getMonths(DateFormatSymbols.FORMAT, width)[month];
    }
}
