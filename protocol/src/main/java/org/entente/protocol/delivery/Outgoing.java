package org.entente.protocol.delivery;

import java.time.Instant;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.Frontier;

/**
 * Our side of a direction in which we send: everything the machine must remember, whatever the log holds.
 *
 * @param direction from us to the partner, in its current epoch
 * @param mode what may happen now
 * @param log positions given so far
 * @param keys our keys by position
 * @param receipted positions below this are receipted by the partner with a head that is ours
 * @param revision grows with every durable step; the host writes a step only where it still finds the revision before
 * @param pace not durable
 */
public record Outgoing(
        Direction direction, Mode mode, Frontier log, SigningKeys keys, long receipted, long revision, Pace pace) {
    public Outgoing {
        if (receipted < 0 || receipted > log.size()) {
            throw new IllegalArgumentException("receipted " + receipted + " of " + log.size());
        }
    }

    /** The beginning of the first epoch with a partner. */
    public static Outgoing begin(Direction direction, Digest key) {
        return new Outgoing(
                direction, Mode.OPEN, Frontier.EMPTY, SigningKeys.startingWith(key), 0, 0, Pace.from(0));
    }

    /** When the next tick is due by the host's clock; empty while only a new act or a message can change anything. */
    public Optional<Instant> wake() {
        boolean idle = switch (mode) {
            case Mode.Open _ -> receipted == log.size() && !pace.asking();
            case Mode.Restored _ -> Restoration.complete(mode, log.size());
            case Mode.Frozen _, Mode.Closing _ -> false;
        };
        return idle ? Optional.empty() : Optional.of(pace.due());
    }

    /** Positions given and not yet receipted. */
    public long waiting() {
        return log.size() - receipted;
    }

    Outgoing with(Pace next) {
        return new Outgoing(direction, mode, log, keys, receipted, revision, next);
    }

    Outgoing in(Mode next) {
        return new Outgoing(direction, next, log, keys, receipted, revision + 1, Pace.from(receipted));
    }

    Outgoing grown(Frontier longer, SigningKeys later, long receiptedUntil) {
        return new Outgoing(direction, mode, longer, later, receiptedUntil, revision + 1, pace);
    }

    Outgoing receiptedUntil(long until) {
        return new Outgoing(direction, mode, log, keys, until, revision + 1, pace.progressed(until));
    }
}
