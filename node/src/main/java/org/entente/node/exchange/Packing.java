package org.entente.node.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.delivery.Send;
import org.entente.protocol.json.Codes;
import org.entente.protocol.parcel.Parcel;
import org.entente.protocol.receipt.Expected;
import org.entente.protocol.receipt.Rejection;
import org.entente.protocol.recovery.Frozen;
import org.entente.protocol.recovery.Tail;
import org.entente.protocol.recovery.TailRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes papers of what the delivery machine wants to be sent: loads what is stored, signs what is said now. */
@Component
class Packing {
    private final OwnKeys keys;
    private final Voice voice;
    private final Loading loading;
    private final SignedReceipts receipts;
    private final LedgerRows ledger;
    private final Directions directions;
    private final Agreements agreements;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Packing(
            OwnKeys keys,
            Voice voice,
            Loading loading,
            SignedReceipts receipts,
            LedgerRows ledger,
            Directions directions,
            Agreements agreements,
            @Qualifier("exchange") TransactionTemplate transaction,
            Clock clock) {
        this.keys = keys;
        this.voice = voice;
        this.loading = loading;
        this.receipts = receipts;
        this.ledger = ledger;
        this.directions = directions;
        this.agreements = agreements;
        this.transaction = transaction;
        this.clock = LinkTime.said(clock);
    }

    /** The papers for one message; none where there is nothing left to say. */
    List<byte[]> pack(Peer partner, Send send) {
        return switch (send) {
            // One question each, which needs no transaction around it.
            case Send.Parcel _, Send.Receipts _ -> papers(partner, send);
            default -> Objects.requireNonNull(transaction.execute(status -> papers(partner, send)));
        };
    }

    private List<byte[]> papers(Peer partner, Send send) {
        return switch (send) {
            case Send.Parcel p -> List.of(loading.parcel(p.direction(), p.first(), p.until(), partner, List.of())
                    .bytes());
            case Send.UrgentOutside urgent -> loading.urgent(urgent.direction(), partner).stream()
                    .map(Parcel::bytes)
                    .toList();
            case Send.Receipts r -> lines(receipts.covering(r.direction(), r.first(), r.until()));
            case Send.ReceiptOutside outside -> lines(loading.outside(outside));
            case Send.Expected e ->
                line(Expected.FORM
                        .sign(new Expected(e.direction(), e.head(), clock.instant()), voice.towards(partner.nation()))
                        .text());
            case Send.Rejection rejection -> line(rejected(partner, rejection));
            case Send.FrozenNotice frozen -> frozen(partner, frozen);
            case Send.TailRequest request ->
                line(TailRequest.FORM
                        .sign(
                                new TailRequest(request.direction(), request.from(), request.mark()),
                                voice.towards(partner.nation()))
                        .text());
            case Send.Tail tail -> tail(partner, tail);
            // Attachments have their own way; they are no papers.
            case Send.Attachments attachments -> List.of();
        };
    }

    /** That we are frozen, if we still are; and what our people agreed to, so that it arrives with the next word. */
    private List<byte[]> frozen(Peer partner, Send.FrozenNotice send) {
        List<String> statements = new ArrayList<>();
        directions.frozen(send.direction()).ifPresent(end -> statements.add(Frozen.FORM
                .sign(new Frozen(send.direction(), send.head(), end, clock.instant()), voice.towards(partner.nation()))
                .text()));
        statements.addAll(agreements.papers(send.direction()));
        return lines(statements);
    }

    private String rejected(Peer partner, Send.Rejection send) {
        Optional<Long> position = send.position() < 0 ? Optional.empty() : Optional.of(send.position());
        return rejection(partner, send.refused(), position, send.reason());
    }

    /** Signs a rejection, keeps it and writes it into the trail. */
    String rejection(
            Peer partner,
            Digest refused,
            Optional<Long> position,
            Rejection.Reason reason) {
        String jws = Rejection.FORM
                .sign(
                        new Rejection(
                                keys.nation(), partner.nation(), refused, position, reason, clock.instant()),
                        voice.towards(partner.nation()))
                .text();
        transaction.executeWithoutResult(status -> ledger.rejection(
                partner.nation().code(), true, refused, Codes.of(reason), jws));
        return jws;
    }

    private List<byte[]> tail(Peer partner, Send.Tail send) {
        if (send.first() == send.until()) {
            return line(sign(partner, send, Optional.empty()));
        }
        List<String> covering = receipts.covering(send.direction(), send.first(), send.until());
        byte[] parcel = loading.parcel(send.direction(), send.first(), send.until(), partner, covering)
                .bytes();
        List<byte[]> papers = new ArrayList<>(line(sign(partner, send, Optional.of(Parcel.digest(parcel)))));
        papers.add(parcel);
        return papers;
    }

    private String sign(Peer partner, Send.Tail send, Optional<Digest> parcel) {
        return Tail.FORM
                .sign(
                        new Tail(send.direction(), send.first(), send.goal(), send.mark(), parcel),
                        voice.towards(partner.nation()))
                .text();
    }

    private static List<byte[]> line(String statement) {
        return List.of(Papers.line(statement));
    }

    private static List<byte[]> lines(List<String> statements) {
        return statements.stream().map(Papers::line).toList();
    }
}
