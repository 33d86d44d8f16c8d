package org.entente.node.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it stands at {@code now}.
 *
 * @param zone the legal zone of the clock, the requested nation's
 * @param since when it was stopped or met, null while it runs
 * @param stoppedFor the named reason of the stop, without its time
 * @param reason the rule behind the limit; shown under the big form
 */
public record ClockView(
        State state,
        Instant now,
        Instant startedAt,
        Instant dueAt,
        ZoneId zone,
        @Nullable Instant since,
        @Nullable Phrase stoppedFor,
        @Nullable Phrase reason) {
    /** Less than this part of the limit left counts as soon. */
    private static final int SOON_PARTS = 4;

    /** How it is drawn; the style names of the stylesheet are {@link #style()}. */
    public enum State {
        RUNNING("run", Icon.CLOCK),
        SOON("soon", Icon.CLOCK),
        LATE("late", Icon.LATE),
        STOPPED("stop", Icon.STOP),
        MET("ok", Icon.OK);

        private final String style;
        private final Icon icon;

        State(String style, Icon icon) {
            this.style = style;
            this.icon = icon;
        }
    }

    /** A clock nobody stopped or met: running, soon or late by the time left. */
    public static ClockView running(Instant startedAt, Instant dueAt, Instant now, ZoneId zone) {
        Duration left = Duration.between(now, dueAt);
        State state = left.isNegative()
                ? State.LATE
                : left.multipliedBy(SOON_PARTS).compareTo(Duration.between(startedAt, dueAt)) < 0
                        ? State.SOON
                        : State.RUNNING;
        return new ClockView(state, now, startedAt, dueAt, zone, null, null, null);
    }

    public static ClockView stopped(
            Instant startedAt, Instant dueAt, Instant since, Phrase stoppedFor, Instant now, ZoneId zone) {
        return new ClockView(State.STOPPED, now, startedAt, dueAt, zone, since, stoppedFor, null);
    }

    public static ClockView met(Instant startedAt, Instant dueAt, Instant metAt, Instant now, ZoneId zone) {
        return new ClockView(State.MET, now, startedAt, dueAt, zone, metAt, null, null);
    }

    public ClockView because(Phrase reason) {
        return new ClockView(state, now, startedAt, dueAt, zone, since, stoppedFor, reason);
    }

    /** Time left; what was left when it stopped or was met; negative when over. */
    public Duration left() {
        return Duration.between(since == null ? now : since, dueAt);
    }

    public Duration limit() {
        return Duration.between(startedAt, dueAt);
    }

    /** Part of the limit used, 0 to 100. */
    public int usedPercent() {
        long limit = Math.max(1, limit().toSeconds());
        long used = limit - left().toSeconds();
        return (int) Math.clamp(100 * used / limit, 0, 100);
    }

    /** The part of the key of the words for the time left. */
    public String word() {
        return metLate() ? "met-late" : state.name().toLowerCase(Locale.ROOT);
    }

    private boolean metLate() {
        return state == State.MET && left().isNegative();
    }

    /** An answer that came too late is neither green nor red: it is over. */
    public String style() {
        return metLate() ? State.RUNNING.style : state.style;
    }

    public Icon icon() {
        return state.icon;
    }
}
