package org.entente.protocol.simulation;

import org.entente.protocol.delivery.Incoming;

/** One direction in which a simulated host receives. */
final class GotRow extends LogRow {
    Incoming state;

    GotRow(Incoming state, int parcelLimit) {
        super(parcelLimit);
        this.state = state;
    }

    GotRow(GotRow other) {
        super(other);
        this.state = other.state;
    }
}
