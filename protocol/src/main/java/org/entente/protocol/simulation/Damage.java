package org.entente.protocol.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** What may happen to a letter on its way: bytes altered, entries exchanged, left out, or moved. */
final class Damage {
    private Damage() {}

    static Letter to(Letter letter, RandomGenerator random) {
        return new Letter(letter.from(), letter.to(), load(letter.load(), random));
    }

    private static Letter.Load load(Letter.Load load, RandomGenerator random) {
        return switch (load) {
            case Letter.Parcel l -> switch (random.nextInt(4)) {
                case 0 -> new Letter.Parcel(l.direction(), l.first(), l.entries(), l.checkpoint().spoiled());
                case 1 -> new Letter.Parcel(l.direction(), l.first() + 1 + random.nextInt(3), l.entries(), l.checkpoint());
                default -> new Letter.Parcel(l.direction(), l.first(), entries(l.entries(), random), l.checkpoint());
            };
            case Letter.Outside l -> new Letter.Outside(l.direction(), l.entry().spoiled());
            case Letter.Statement l -> new Letter.Statement(l.stamp().spoiled());
            case Letter.TailRequest l -> new Letter.TailRequest(l.direction(), l.from() + random.nextInt(3), l.mark());
            case Letter.Tail l -> new Letter.Tail(l.direction(), l.first(), entries(l.entries(), random), l.checkpoint(),
                    l.receipts(), l.goal(), l.mark());
        };
    }

    private static List<Stamp> entries(List<Stamp> entries, RandomGenerator random) {
        if (entries.isEmpty()) {
            return entries;
        }
        List<Stamp> altered = new ArrayList<>(entries);
        int at = random.nextInt(altered.size());
        switch (random.nextInt(4)) {
            case 0 -> altered.remove(at);
            case 1 -> altered.add(at, altered.get(at));
            case 2 -> Collections.swap(altered, at, random.nextInt(altered.size()));
            default -> altered.set(at, altered.get(at).spoiled());
        }
        return altered;
    }
}
