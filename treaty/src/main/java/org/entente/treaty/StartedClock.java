package org.entente.treaty;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * A clock that has started. Passing a request down or taking it back does not touch it; only stops do. A stop gives back
 * exactly the time it lasted, so the time that is left stays the same while the clock stands.
 *
 * @param rule which limit
 * @param receivedAt the start, as the receipt says
 * @param zone the legal zone of the requested nation
 */
public record StartedClock(ClockRule rule, Instant receivedAt, ZoneId zone) {
    /** The last instant in time if the clock never stops, as the receipt says. */
    public Instant dueAtReceipt() {
        return rule.due(receivedAt, zone);
    }

    /**
     * Where the clock stands at an instant.
     *
     * @param stops in any order; those that overlap count once, a part before the start counts nothing, and a stop that
     *     begins after the due instant comes too late to count
     */
    public ClockState at(Instant now, List<ClockStop> stops) {
        Instant due = dueAtReceipt();
        Instant counted = receivedAt;
        List<ClockStop> begun = stops.stream().filter(stop -> !stop.from().isAfter(now))
                .sorted(Comparator.comparing(ClockStop::from)).toList();
        for (ClockStop stop : begun) {
            Instant from = stop.from().isBefore(counted) ? counted : stop.from();
            Instant until = stop.until();
            if (from.isAfter(due)) {
                break;
            }
            if (until == null || until.isAfter(now)) {
                return new ClockState.Stopped(stop.reason(), stop.from(), Duration.between(from, due));
            }
            if (until.isAfter(from)) {
                due = due.plus(Duration.between(from, until));
                counted = until;
            }
        }
        return new ClockState.Running(due, Duration.between(now, due));
    }
}
