package org.entente.protocol.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Arrival;
import org.entente.protocol.delivery.Checkpoint;
import org.entente.protocol.delivery.Entry;
import org.entente.protocol.head.Direction;
import org.entente.protocol.receipt.Outcome;
import org.jspecify.annotations.Nullable;

/** Checks the signatures of a letter and says what arrived. */
final class Reading {
    private final Notary notary;
    private final Flaw flaw;

    Reading(Notary notary, Flaw flaw) {
        this.notary = notary;
        this.flaw = flaw;
    }

    /** Null where nothing in the letter can be believed. */
    @Nullable Arrival read(Letter.Load load) {
        return switch (load) {
            case Letter.Parcel l -> {
                Checkpoint checkpoint = checkpoint(l.checkpoint(), l.direction());
                yield checkpoint == null
                        ? null
                        : new Arrival.Parcel(l.direction(), l.first(), entries(l.entries(), l.direction()), checkpoint);
            }
            case Letter.Outside l -> new Arrival.UrgentOutside(l.direction(), entry(l.entry(), l.direction().from()));
            case Letter.Statement l -> statement(l.stamp());
            case Letter.TailRequest l -> new Arrival.TailRequest(l.direction(), l.from(), l.mark());
            case Letter.Tail l -> tail(l);
        };
    }

    private @Nullable Digest signer(Stamp stamp, Nation owner) {
        return flaw == Flaw.SKIPS_THE_SIGNATURE_CHECK ? stamp.key() : notary.verified(stamp, owner);
    }

    private List<Entry> entries(List<Stamp> stamps, Direction direction) {
        List<Entry> entries = new ArrayList<>(stamps.size());
        stamps.forEach(stamp -> entries.add(entry(stamp, direction.from())));
        return entries;
    }

    Entry entry(Stamp stamp, Nation author) {
        Digest next = stamp.content() instanceof Content.KeyChange change && change.nation().equals(author)
                ? change.next()
                : null;
        return new Entry(stamp.digest(), signer(stamp, author), next);
    }

    private @Nullable Checkpoint checkpoint(@Nullable Stamp stamp, Direction direction) {
        return stamp != null && stamp.content() instanceof Content.Head head
                && head.of() == Content.HeadOf.CHECKPOINT
                ? new Checkpoint(head.direction(), head.head(), signer(stamp, direction.from()), stamp.digest())
                : null;
    }

    private @Nullable Arrival statement(Stamp stamp) {
        return switch (stamp.content()) {
            case Content.Receipt c -> signer(stamp, c.direction().to()) == null ? null
                    : new Arrival.Receipt(c.direction(), c.first(),
                            c.lines().stream().map(l -> new Arrival.Receipted(l.digest(), l.outcome())).toList(),
                            c.head(), stamp.digest());
            case Content.ReceiptOutside c -> signer(stamp, c.direction().to()) == null ? null
                    : new Arrival.ReceiptOutside(c.direction(), c.line().digest(), c.line().outcome());
            case Content.Refused c -> signer(stamp, c.direction().to()) == null ? null
                    : new Arrival.Rejection(c.direction(), c.position(), c.refused(), c.reason());
            case Content.Head c -> head(stamp, c);
            case Content.Act _, Content.KeyChange _ -> null;
        };
    }

    private @Nullable Arrival head(Stamp stamp, Content.Head c) {
        return switch (c.of()) {
            case CHECKPOINT -> null;
            case EXPECTED -> signer(stamp, c.direction().to()) == null ? null
                    : new Arrival.Expected(c.direction(), c.head(), stamp.digest());
            case FROZEN -> signer(stamp, c.direction().to()) == null && signer(stamp, c.direction().from()) == null ? null
                    : new Arrival.FrozenNotice(c.direction(), c.head(), stamp.digest());
        };
    }

    private Arrival tail(Letter.Tail l) {
        Map<Long, Content.Line> lines = new TreeMap<>();
        for (Stamp stamp : l.receipts()) {
            if (stamp.content() instanceof Content.Receipt receipt
                    && receipt.direction().equals(l.direction())
                    && signer(stamp, l.direction().to()) != null) {
                for (int i = 0; i < receipt.lines().size(); i++) {
                    lines.put(receipt.first() + i, receipt.lines().get(i));
                }
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < l.entries().size(); i++) {
            Content.Line line = lines.get(l.first() + i);
            if (line != null && line.digest().equals(l.entries().get(i).digest())) {
                outcomes.add(line.outcome());
            }
        }
        Stamp stamp = l.checkpoint();
        Digest statement = stamp == null ? Digest.over() : stamp.digest();
        return new Arrival.Tail(l.direction(), l.first(), entries(l.entries(), l.direction()),
                checkpoint(stamp, l.direction()), outcomes, statement, l.goal(), l.mark());
    }
}
