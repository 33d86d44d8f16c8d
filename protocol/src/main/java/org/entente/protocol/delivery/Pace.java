package org.entente.protocol.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * How far sending has come and when the next attempt is due. Not durable: after a start it begins again at what is
 * receipted.
 *
 * @param sent positions below this are on their way or receipted
 * @param attempts in a row that brought nothing
 * @param due nothing is repeated before
 * @param asking whether the partner has yet to say, since the start, that it holds no more than we do
 */
public record Pace(long sent, int attempts, Instant due, boolean asking) {
    /** A pace after the partner has answered the question of the start. */
    public Pace(long sent, int attempts, Instant due) {
        this(sent, attempts, due, false);
    }

    /** Doublings after which the cap is reached anyway; keeps the arithmetic small. */
    private static final int MAX_DOUBLINGS = 10;

    /** When something new is to be sent after silence. */
    public static Pace from(long sent) {
        return new Pace(sent, 0, Instant.MIN, false);
    }

    /** At the start of the process. */
    static Pace starting(long sent) {
        return new Pace(sent, 0, Instant.MIN, true);
    }

    /** What was to be sent from here on did not leave: it is due at once. */
    public Pace unsent(long from) {
        return new Pace(from, attempts, Instant.MIN, asking);
    }

    Pace answered() {
        return new Pace(sent, attempts, due, false);
    }

    /** Whether the wait is over, by a clock that may have been set back. */
    public boolean isDue(Instant now) {
        // A clock that was set back must not stop a link for longer than the cap.
        return !now.isBefore(due) || due.isAfter(now.plus(Limits.BACK_OFF_CAP));
    }

    Pace sentUntil(long until, Moment moment) {
        return new Pace(until, attempts, moment.now().plus(wait(attempts, moment.jitter())), asking);
    }

    /** Back to what is receipted, after a wait that doubles. */
    public Pace again(long from, Moment moment) {
        int next = Math.min(attempts + 1, MAX_DOUBLINGS);
        return new Pace(from, next, moment.now().plus(wait(next, moment.jitter())), asking);
    }

    /** Back to what is receipted, at once the first time and after a wait from the second on. */
    Pace resend(long from, Moment moment) {
        return attempts == 0 ? new Pace(from, 1, Instant.MIN, asking) : again(from, moment);
    }

    /** A receipt came: the next act leaves at once, and only what is still on its way keeps its wait. */
    Pace progressed(long receipted) {
        return sent <= receipted
                ? new Pace(receipted, 0, Instant.MIN, asking)
                : new Pace(sent, 0, due, asking);
    }

    /** Half of the doubled base for certain, half by chance, and never above the cap. */
    static Duration wait(int attempts, double jitter) {
        long full = Limits.BACK_OFF_BASE.toMillis() << Math.min(attempts, MAX_DOUBLINGS);
        long capped = Math.min(full, Limits.BACK_OFF_CAP.toMillis());
        return Duration.ofMillis(capped / 2 + (long) (capped / 2.0 * jitter));
    }
}
