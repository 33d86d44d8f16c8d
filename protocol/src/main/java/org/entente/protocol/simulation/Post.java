package org.entente.protocol.simulation;

import java.util.List;
import java.util.Objects;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Send;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.TreeHead;
import org.jspecify.annotations.Nullable;

/** Makes letters of what the machine wants to send, from what the disk holds at that moment. */
final class Post {
    private final Nation self;
    private final Notary notary;

    Post(Nation self, Notary notary) {
        this.self = self;
        this.notary = notary;
    }

    List<Letter.Load> loads(Stored stored, Nation partner, Send send) {
        return switch (send) {
            case Send.Parcel s -> parcel(stored, row(stored, partner, s.direction()), s);
            case Send.UrgentOutside s -> urgent(stored, partner).stream()
                    .<Letter.Load>map(digest -> new Letter.Outside(s.direction(), stored.headers.get(digest)))
                    .toList();
            case Send.Attachments _ -> List.of();
            case Send.Receipts s -> receipts(row(stored, partner, s.direction()), s);
            case Send.ReceiptOutside s -> statement(stored, new Content.ReceiptOutside(s.direction(),
                    new Content.Line(s.digest(), s.outcome())));
            case Send.Expected s -> head(stored, Content.HeadOf.EXPECTED, s.direction(), s.head());
            case Send.FrozenNotice s -> head(stored, Content.HeadOf.FROZEN, s.direction(), s.head());
            case Send.Rejection s -> statement(stored,
                    new Content.Refused(s.direction(), s.position(), s.refused(), s.reason()));
            case Send.TailRequest s -> List.of(new Letter.TailRequest(s.direction(), s.from(), s.mark()));
            case Send.Tail s -> tail(stored, row(stored, partner, s.direction()), s);
        };
    }

    private @Nullable LogRow row(Stored stored, Nation partner, Direction direction) {
        if (direction.from().equals(self)) {
            SentRow row = stored.sent.get(partner);
            return row.state.direction().equals(direction) ? row : null;
        }
        GotRow row = stored.got.get(partner);
        return row.state.direction().equals(direction) ? row : stored.closed.get(direction);
    }

    /** Urgent acts without a receipt of either kind. */
    static List<Digest> urgent(Stored stored, Nation partner) {
        SentRow row = stored.sent.get(partner);
        List<Digest> open = row.entries.subList((int) row.state.receipted(), row.entries.size());
        return java.util.stream.Stream.concat(open.stream(), stored.waiting.get(partner).stream())
                .filter(digest -> stored.headers.containsKey(digest) && stored.urgent(digest))
                .filter(digest -> !stored.outside.getOrDefault(partner, java.util.Set.of()).contains(digest))
                .toList();
    }

    private List<Letter.Load> parcel(Stored stored, @Nullable LogRow row, Send.Parcel send) {
        if (row == null || row.checkpoints.get(send.until()) == null || row.entries.size() < send.until()) {
            return List.of();
        }
        return List.of(new Letter.Parcel(send.direction(), send.first(), stamps(stored, row, send.first(), send.until()),
                row.checkpoints.get(send.until())));
    }

    private static List<Stamp> stamps(Stored stored, LogRow row, long first, long until) {
        return row.entries.subList((int) first, (int) until).stream()
                .map(stored.headers::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Letter.Load> receipts(@Nullable LogRow row, Send.Receipts send) {
        if (row == null) {
            return List.of();
        }
        return row.receipts(send.first(), send.until()).stream().<Letter.Load>map(Letter.Statement::new).toList();
    }

    private List<Letter.Load> tail(Stored stored, @Nullable LogRow row, Send.Tail send) {
        boolean some = send.until() > send.first();
        if (row == null || some && send.until() > row.entries.size()) {
            return List.of();
        }
        return List.of(new Letter.Tail(send.direction(), send.first(),
                some ? stamps(stored, row, send.first(), send.until()) : List.of(),
                some ? row.checkpoints.get(send.until()) : null,
                some ? row.receipts(send.first(), send.until()) : List.of(),
                send.goal(), send.mark()));
    }

    private List<Letter.Load> head(Stored stored, Content.HeadOf of, Direction direction, TreeHead head) {
        return statement(stored, new Content.Head(of, direction, head));
    }

    private List<Letter.Load> statement(Stored stored, Content content) {
        return List.of(new Letter.Statement(notary.sign(content, stored.key)));
    }
}
