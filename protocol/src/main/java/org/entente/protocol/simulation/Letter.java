package org.entente.protocol.simulation;

import java.util.List;
import org.entente.protocol.Nation;
import org.entente.protocol.head.Direction;
import org.jspecify.annotations.Nullable;

/** What travels between two nodes of the simulation. */
record Letter(Nation from, Nation to, Load load) {
    sealed interface Load {}

    record Parcel(Direction direction, long first, List<Stamp> entries, Stamp checkpoint) implements Load {}

    record Outside(Direction direction, Stamp entry) implements Load {}

    /** A receipt, a head, a rejection. */
    record Statement(Stamp stamp) implements Load {}

    record TailRequest(Direction direction, long from, long mark) implements Load {}

    record Tail(Direction direction, long first, List<Stamp> entries, @Nullable Stamp checkpoint, List<Stamp> receipts,
            long goal, long mark) implements Load {}
}
