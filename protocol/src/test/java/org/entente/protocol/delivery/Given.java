package org.entente.protocol.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.receipt.Outcome;

/** Words for the tests of both sides. */
final class Given {
    static final Direction DIRECTION = new Direction(new Nation("XA"), new Nation("XB"), 1);
    static final Digest KEY = digest("key");
    static final Digest NEXT_KEY = digest("next key");
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Given() {}

    static Digest digest(String text) {
        return Digest.over(text.getBytes(StandardCharsets.UTF_8));
    }

    static Entry act(String text) {
        return Entry.act(digest(text), KEY);
    }

    static List<Entry> acts(String... texts) {
        return List.of(texts).stream().map(Given::act).toList();
    }

    static Moment at(Duration afterNoon) {
        return new Moment(NOON.plus(afterNoon), 0);
    }

    static Frontier log(String... texts) {
        Frontier frontier = Frontier.EMPTY;
        for (String text : texts) {
            frontier = frontier.append(digest(text));
        }
        return frontier;
    }

    static TreeHead head(String... texts) {
        return log(texts).head();
    }

    static Checkpoint checkpoint(TreeHead head) {
        return new Checkpoint(DIRECTION, head, KEY, digest("checkpoint" + head));
    }

    /** The entries from {@code first} on of a log of these acts, with its checkpoint. */
    static Arrival.Parcel parcel(int first, String... log) {
        return new Arrival.Parcel(DIRECTION, first, acts(log).subList(first, log.length), checkpoint(head(log)));
    }

    static Arrival.Receipt receipt(int first, String... log) {
        List<Arrival.Receipted> lines = new ArrayList<>();
        for (int i = first; i < log.length; i++) {
            lines.add(new Arrival.Receipted(digest(log[i]), Outcome.ACCEPTED));
        }
        return new Arrival.Receipt(DIRECTION, first, lines, head(log), digest("receipt"));
    }
}
