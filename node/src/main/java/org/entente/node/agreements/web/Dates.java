package org.entente.node.agreements.web;

import java.time.LocalDate;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates of which only a month or a year may be known, in the reader's language. */
@Component("partialDates")
public class Dates {
    private static final int DAY_CHARS = 10;

    private final Times times;

    Dates(Times times) {
        this.times = times;
    }

    /** A day in words; a month or year as it is written. */
    public String of(String partial) {
        if (partial.length() == DAY_CHARS) {
            return times.date(LocalDate.parse(partial));
        }
        int dash = partial.indexOf('-');
        return dash < 0 ? partial : partial.substring(dash + 1) + "/" + partial.substring(0, dash);
    }

    /** The same as part of a sentence; nothing is known says so. */
    public Object orUnknown(@Nullable String partial) {
        return partial == null ? Phrase.of("agreements.date.unknown") : of(partial);
    }
}
