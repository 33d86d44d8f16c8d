package org.entente.protocol.delivery;

import java.time.Instant;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;

/**
 * Our side of a direction in which we receive.
 *
 * @param direction from the partner to us, in its current epoch
 * @param mode what may happen now
 * @param log what we appended
 * @param keys the partner's keys by position
 * @param contradictions parcels in a row whose signed entries do not give their signed root
 * @param revision grows with every durable step; the host writes a step only where it still finds the revision before
 * @param pace of our questions; not durable
 */
public record Incoming(
        Direction direction, Mode mode, Frontier log, SigningKeys keys, int contradictions, long revision,
        Pace pace) {
    /** The beginning of the first epoch with a partner. */
    public static Incoming begin(Direction direction, Digest key) {
        return new Incoming(direction, Mode.OPEN, Frontier.EMPTY, SigningKeys.startingWith(key), 0, 0, Pace.from(0));
    }

    Incoming with(Pace next) {
        return new Incoming(direction, mode, log, keys, contradictions, revision, next);
    }

    /** When the next tick is due by the host's clock; empty while only a message can change anything. */
    public Optional<Instant> wake() {
        boolean idle = mode instanceof Mode.Open && !pace.asking() || Restoration.complete(mode, log.size());
        return idle ? Optional.empty() : Optional.of(pace.due());
    }

    public TreeHead head() {
        return log.head();
    }

    Incoming in(Mode next) {
        return new Incoming(direction, next, log, keys, contradictions, revision + 1, Pace.from(0));
    }

    Incoming grown(Frontier longer, SigningKeys later) {
        return new Incoming(direction, mode, longer, later, 0, revision + 1, pace);
    }

    Incoming contradicted() {
        return new Incoming(direction, mode, log, keys, contradictions + 1, revision + 1, pace);
    }
}
