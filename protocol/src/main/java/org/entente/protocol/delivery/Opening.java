package org.entente.protocol.delivery;

import org.entente.protocol.Digest;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;

/**
 * What two people, one per nation, have signed to close one epoch of a direction and open the next. The host has verified
 * both signatures. Its digest is the first entry of the new log, so that every later head also proves where the epoch
 * came from.
 *
 * @param closed the direction in the epoch that ends
 * @param senders the sender's frozen head
 * @param receivers the receiver's frozen head
 * @param statement digest of the terms that both signed: the same bytes on both sides
 */
public record Opening(Direction closed, TreeHead senders, TreeHead receivers, Digest statement) {
    /** The direction that begins. */
    public Direction opened() {
        return new Direction(closed.from(), closed.to(), closed.epoch() + 1);
    }

    /** The log with which the new epoch begins on both sides. */
    Frontier beginning() {
        return Frontier.EMPTY.append(statement);
    }
}
