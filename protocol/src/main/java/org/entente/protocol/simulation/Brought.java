package org.entente.protocol.simulation;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.delivery.Arrival;
import org.entente.protocol.delivery.Write;
import org.entente.protocol.ledger.TreeHead;
import org.jspecify.annotations.Nullable;

/** What a letter brings besides what the machine needs to know. */
final class Brought {
    private Brought() {}

    static List<Stamp> entries(Letter.Load load) {
        List<Stamp> stamps = new ArrayList<>();
        switch (load) {
            case Letter.Parcel l -> {
                stamps.addAll(l.entries());
                stamps.add(l.checkpoint());
            }
            case Letter.Outside l -> stamps.add(l.entry());
            case Letter.Tail l -> {
                stamps.addAll(l.entries());
                if (l.checkpoint() != null) {
                    stamps.add(l.checkpoint());
                }
            }
            case Letter.Statement _, Letter.TailRequest _ -> { }
        }
        return stamps;
    }

    static List<Stamp> statements(Letter.Load load) {
        return switch (load) {
            case Letter.Statement l -> List.of(l.stamp());
            case Letter.Tail l -> l.receipts();
            case Letter.Parcel _, Letter.Outside _, Letter.TailRequest _ -> List.of();
        };
    }

    /** The partner's head in this message. */
    static @Nullable TreeHead head(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Receipt a -> a.head();
            case Arrival.Expected a -> a.head();
            case Arrival.FrozenNotice a -> a.head();
            case Arrival.Parcel a -> a.checkpoint().head();
            default -> null;
        };
    }

    /** The receipt that this write asks for. */
    static Content.Receipt receipt(Write.SignReceipt write) {
        return new Content.Receipt(write.direction(), write.first(),
                write.entries().stream().map(e -> new Content.Line(e.digest(), e.outcome())).toList(), write.head());
    }
}
