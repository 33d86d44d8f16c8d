package org.entente.node.matters.web;

import java.time.Instant;
import java.util.Locale;
import org.entente.node.matters.Matter;
import org.entente.node.pages.ClockView;
import org.entente.node.pages.Phrase;
import org.jspecify.annotations.Nullable;

/** The clock of a matter as the pages draw it, from what the receipts said. */
public final class MatterClocks {
    private MatterClocks() {}

    /** Null while no receipt has started it, and where nobody must answer any more and nothing is to be shown. */
    public static @Nullable ClockView of(Matter matter, Instant now) {
        Matter.Clock clock = matter.clock();
        if (clock.startedAt() == null || clock.dueAt() == null || clock.zone() == null) {
            return null;
        }
        if (clock.stoppedAt() != null && clock.reason() != null) {
            Phrase why = Phrase.of("matters.clock.stopped." + code(clock.reason()));
            return ClockView.stopped(clock.startedAt(), clock.dueAt(), clock.stoppedAt(), why, now, clock.zone());
        }
        ClockView view = matter.mustAct() == Matter.MustAct.NOBODY
                ? ClockView.met(clock.startedAt(), clock.dueAt(), matter.movedAt(), now, clock.zone())
                : ClockView.running(clock.startedAt(), clock.dueAt(), now, clock.zone());
        return view.because(Phrase.of("matters.clock.rule", String.valueOf(clock.rule()), String.valueOf(clock.ruleVersion())));
    }

    private static String code(String reason) {
        return reason.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
