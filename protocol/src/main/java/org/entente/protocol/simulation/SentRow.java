package org.entente.protocol.simulation;

import org.entente.protocol.delivery.Outgoing;

/** One direction in which a simulated host sends. */
final class SentRow extends LogRow {
    Outgoing state;

    SentRow(Outgoing state, int parcelLimit) {
        super(parcelLimit);
        this.state = state;
    }

    SentRow(SentRow other) {
        super(other);
        this.state = other.state;
    }
}
