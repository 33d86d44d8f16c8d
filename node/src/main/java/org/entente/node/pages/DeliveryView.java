package org.entente.node.pages;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How far an act has come between its author and one other nation.
 *
 * @param author the nation that wrote the act
 * @param other the nation that receives it, whose receipt this is
 * @param since sent at, receipt at, refused at or cut since, by the state
 * @param nextAttempt of a waiting act or a cut link
 * @param position in the direction as people count, from 1; the first that differs when diverged; 0 where there is none
 * @param reason of a refusal or a cut link
 * @param next what happens now, or what the reader can do, of a cut link
 */
public record DeliveryView(
        State state,
        SideView author,
        SideView other,
        Instant now,
        ZoneId zone,
        @Nullable Instant since,
        @Nullable Instant nextAttempt,
        long position,
        @Nullable Phrase reason,
        @Nullable Phrase next) {
    /** The states of an act on its way, with their sign. */
    public enum State {
        NOT_SENT(Rings.ONE, "mute"),
        WAITING(Rings.WAITING, "soon"),
        HELD(Rings.HELD, "ok"),
        /** Handed over and receipted while the ledger is stopped; it has no position yet. */
        OUTSIDE(Rings.HELD, "soon"),
        REFUSED(Rings.ONE, "late"),
        CUT(Rings.APART, "soon"),
        DIVERGED(Rings.APART, "late");

        private final Rings rings;
        private final String style;

        State(Rings rings, String style) {
            this.rings = rings;
            this.style = style;
        }
    }

    public static DeliveryView notSent(SideView author, SideView other, Instant now, ZoneId zone) {
        return new DeliveryView(State.NOT_SENT, author, other, now, zone, null, null, 0, null, null);
    }

    public static DeliveryView waiting(
            SideView author, SideView other, Instant sentAt, @Nullable Instant nextAttempt, Instant now, ZoneId zone) {
        return new DeliveryView(State.WAITING, author, other, now, zone, sentAt, nextAttempt, 0, null, null);
    }

    public static DeliveryView held(
            SideView author, SideView other, Instant receiptAt, long position, Instant now, ZoneId zone) {
        return new DeliveryView(State.HELD, author, other, now, zone, receiptAt, null, position, null, null);
    }

    public static DeliveryView outside(SideView author, SideView other, Instant receiptAt, Instant now, ZoneId zone) {
        return new DeliveryView(State.OUTSIDE, author, other, now, zone, receiptAt, null, 0, null, null);
    }

    public static DeliveryView refused(
            SideView author, SideView other, Instant at, Phrase reason, Instant now, ZoneId zone) {
        return new DeliveryView(State.REFUSED, author, other, now, zone, at, null, 0, reason, null);
    }

    public static DeliveryView cut(
            SideView author,
            SideView other,
            Instant since,
            @Nullable Instant nextAttempt,
            Phrase reason,
            Phrase next,
            Instant now,
            ZoneId zone) {
        return new DeliveryView(State.CUT, author, other, now, zone, since, nextAttempt, 0, reason, next);
    }

    public static DeliveryView diverged(
            SideView author, SideView other, long firstThatDiffers, Instant now, ZoneId zone) {
        return new DeliveryView(State.DIVERGED, author, other, now, zone, null, null, firstThatDiffers, null, null);
    }

    public Rings rings() {
        return state.rings;
    }

    public String style() {
        return state.style;
    }
}
