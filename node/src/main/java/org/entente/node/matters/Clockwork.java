package org.entente.node.matters;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.entente.protocol.Nation;
import org.entente.treaty.Clocks;
import org.entente.treaty.StartedClock;
import org.entente.treaty.StopReason;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves the clock of a matter. It starts, stops and runs again at the instant of a receipt and at no other: a receipt's
 * received-at is the one time that both nations hold signed, so both show the same clock.
 */
final class Clockwork {
    private final Clocks clocks;

    Clockwork(Clocks clocks) {
        this.clocks = clocks;
    }

    /** The clock after the requested nation received an act of the asking one; what goes into its receipt. */
    Matter.Clock received(Kind kind, String act, ObjectNode body, Matter.Clock before, Nation asking, Nation asked, Instant at) {
        Optional<StartedClock> starts = kind.startsClock(act, body)
                .map(urgency -> clocks.start(urgency, asking.code(), asked.code(), at, zone(asked)));
        if (starts.isPresent()) {
            StartedClock started = starts.get();
            return before.started(at, started.rule().rule().id(), String.valueOf(started.rule().rule().version()),
                    started.dueAtReceipt(), started.zone());
        }
        return kind.resumesClock(act, body) ? resumed(before, at) : before;
    }

    /** The clock after a stop was received; a stop after the due instant comes too late to count. */
    static Matter.Clock stopped(Matter.Clock before, StopReason reason, Instant at) {
        boolean runs = before.dueAt() != null && before.stoppedAt() == null;
        return runs && !at.isAfter(before.dueAt()) ? before.stopped(at, reason.name()) : before;
    }

    /** A stop gives back exactly the time it lasted. */
    static Matter.Clock resumed(Matter.Clock before, Instant at) {
        Instant due = before.dueAt();
        Instant stopped = before.stoppedAt();
        if (due == null || stopped == null) {
            return before;
        }
        return before.running(due.plus(Duration.between(stopped, at)));
    }

    private ZoneId zone(Nation nation) {
        return clocks.zone(nation.code()).orElse(ZoneOffset.UTC);
    }
}
