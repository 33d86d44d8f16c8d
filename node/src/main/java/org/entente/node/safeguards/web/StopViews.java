package org.entente.node.safeguards.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.SideView;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.entente.node.safeguards.Stop;
import org.entente.treaty.Clocks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stops as the pages draw them. */
@Component
class StopViews {
    private final OwnNation own;
    private final Words words;
    private final Clock clock;
    private final ZoneId zone;

    StopViews(OwnNation own, Words words, Clock clock, Clocks clocks) {
        this.own = own;
        this.words = words;
        this.clock = clock;
        this.zone = clocks.zone(own.nation().code()).orElse(ZoneOffset.UTC);
    }

    /**
     * One stop.
     *
     * @param why the rule in words; its code where it has none
     * @param standing how an appeal stands, as a key of the words
     */
    record View(Stop stop, TextView why, Phrase place, Phrase standing, SideView side, boolean appealable) {}

    View view(Stop stop) {
        return new View(stop, rule(stop.rule()), Phrase.of("safeguards.place." + stop.place().name().toLowerCase(Locale.ROOT)),
                Phrase.of("safeguards.standing." + standing(stop)),
                new SideView(stop.nation().code(), stop.nation().equals(own.nation())), stop.appealable(utcToday()));
    }

    TextView rule(String code) {
        String key = "safeguards.rule." + code;
        return words.has(key) ? new TextView(words.say(key), Words.language().tag()) : new TextView(code, "en");
    }

    private String standing(Stop stop) {
        Stop.Step decision = stop.decision();
        if (decision != null) {
            return decision.what().name().toLowerCase(Locale.ROOT);
        }
        return stop.appeal() != null ? "appealed" : stop.appealable(utcToday()) ? "open" : "none";
    }

    Instant now() {
        return clock.instant();
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    private LocalDate utcToday() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /** A day that was typed or followed; anything else narrows nothing. */
    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (java.time.format.DateTimeParseException notADay) {
            return null;
        }
    }
}
