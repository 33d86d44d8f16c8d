package org.entente.node.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Write;
import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.Codes;
import org.entente.protocol.receipt.Due;
import org.entente.protocol.receipt.OutsideReceipt;
import org.entente.protocol.receipt.Receipt;
import org.entente.protocol.receipt.ReceiptEntry;
import org.entente.protocol.receipt.Rejection;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a verified answer of a partner changes for our acts. */
@Component
class Receipting {
    private final SignedReceipts receipts;
    private final LedgerRows ledger;
    private final JdbcClient database;
    private final JdbcTemplate rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Receipting(
            SignedReceipts receipts,
            LedgerRows ledger,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") DataSource source,
            ApplicationEventPublisher events,
            Clock clock) {
        this.receipts = receipts;
        this.ledger = ledger;
        this.database = database;
        this.rows = new JdbcTemplate(source);
        this.events = events;
        this.clock = LinkTime.said(clock);
    }

    /** Keeps the receipt, drops the sealed copies it makes needless, tells whoever listens. */
    void receipted(int row, Write.Receipted write, Answer answer) {
        Instant now = clock.instant();
        List<ReceiptEntry> lines = new ArrayList<>();
        Map<Long, Digest> receiptOf = new HashMap<>();
        for (String jws : answer.receipts()) {
            var receipt = Receipt.FORM.stored(jws);
            List<ReceiptEntry> fresh = receipt.content().entries().stream()
                    .filter(line -> line.position() >= write.first()
                            && line.position() < write.first() + write.outcomes().size())
                    .toList();
            receipts.keep(row, receipt, fresh, now);
            fresh.forEach(line -> receiptOf.put(line.position(), receipt.digest()));
            lines.addAll(fresh);
        }
        drop(write.direction(), lines);
        Map<Digest, UUID> matters = untold(lines.stream().map(ReceiptEntry::digest).toList(), write.direction().to());
        for (ReceiptEntry line : lines) {
            UUID matter = matters.get(line.digest());
            if (matter != null) {
                events.publishEvent(new ActReceipted(
                        line.digest(),
                        matter,
                        write.direction().to(),
                        delivered(write.direction(), line, receiptOf.get(line.position()), now)));
            }
        }
        Later.write(
                rows,
                "UPDATE entente.link SET last_receipt = ? WHERE partner = ?",
                Headers.at(now),
                write.direction().to().code());
    }

    private void drop(Direction direction, List<ReceiptEntry> lines) {
        ManyRows.of(lines)
                .all(direction.to().code())
                .digest(ReceiptEntry::digest)
                .later(rows, "DELETE FROM entente.sealed_part WHERE partner = ? AND digest = ANY (?)");
    }

    /** Without those whose receipt outside the ledger was told already: what it started must not start anew. */
    private Map<Digest, UUID> untold(List<Digest> digests, Nation partner) {
        return matters(database.sql("""
                        SELECT h.digest, h.matter FROM entente.act_header h WHERE h.digest = ANY (?) AND NOT EXISTS (
                            SELECT FROM entente.outside x WHERE x.digest = h.digest AND x.partner = ? AND x.ours)""")
                .params(bytes(digests), partner.code()));
    }

    private Map<Digest, UUID> matters(List<Digest> digests) {
        return matters(database.sql("SELECT digest, matter FROM entente.act_header WHERE digest = ANY (?)")
                .param(bytes(digests)));
    }

    private static byte[][] bytes(List<Digest> digests) {
        return digests.stream().map(Digest::bytes).toArray(byte[][]::new);
    }

    private static Map<Digest, UUID> matters(JdbcClient.StatementSpec asked) {
        Map<Digest, UUID> matters = new HashMap<>();
        asked.query(row -> {
            matters.put(Digest.ofBytes(row.getBytes(1)), row.getObject(2, UUID.class));
        });
        return matters;
    }

    static Delivery.Delivered delivered(Direction direction, ReceiptEntry line, Digest receipt, Instant verifiedAt) {
        return new Delivery.Delivered(
                receipt,
                direction.epoch(),
                line.position(),
                line.receivedAt(),
                verifiedAt,
                line.outcome(),
                null,
                line.due().map(Due::rule).orElse(null),
                line.due().map(Due::version).orElse(null),
                line.due().map(Due::at).orElse(null),
                line.due().map(due -> ZoneId.of(due.zone())).orElse(null));
    }

    void refused(Direction direction, Digest digest, Rejection.Reason reason, Answer answer) {
        ledger.rejection(direction.to().code(), false, digest, Codes.of(reason), answer.signed());
        tell(digest, direction, Codes.of(reason));
    }

    /** Something between the two nodes changed our bytes; they are sent again, and somebody should know. */
    void altered(Direction direction, Digest digest, Rejection.Reason reason, Answer answer) {
        ledger.rejection(direction.to().code(), false, digest, Codes.of(reason), answer.signed());
    }

    /** Signed with a key that is no longer valid at the next position: its author must sign anew. */
    void returned(Write.Unpositionable write, List<Waiting.Committed> batch) {
        tell(write.digest(), write.direction(), "key-changed");
    }

    private void tell(Digest digest, Direction direction, String reason) {
        UUID matter = matters(List.of(digest)).get(digest);
        if (matter != null) {
            events.publishEvent(new ActRefused(digest, matter, direction.to(), reason));
        }
    }

    /** An urgent act is there without a position; what the partner made of it, and by when it must answer, counts from now on. */
    void outside(Write.ReceiptedOutside write, Answer answer) {
        Instant now = clock.instant();
        int fresh = database.sql("""
                        INSERT INTO entente.outside (digest, partner, ours, outcome, at, jws)
                        VALUES (?, ?, true, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(
                        write.digest().bytes(),
                        write.direction().to().code(),
                        write.outcome().name(),
                        Headers.at(now),
                        answer.signed())
                .update();
        UUID matter = matters(List.of(write.digest())).get(write.digest());
        if (fresh == 1 && matter != null) {
            events.publishEvent(new ActReceipted(write.digest(), matter, write.direction().to(), outside(answer.signed(), now)));
        }
    }

    private static Delivery.Delivered outside(String signed, Instant verifiedAt) {
        Signed<OutsideReceipt> receipt = OutsideReceipt.FORM.stored(signed);
        OutsideReceipt said = receipt.content();
        ReceiptEntry line = new ReceiptEntry(ArrivedAct.OUTSIDE, said.digest(), said.outcome(), said.receivedAt(), said.due());
        return delivered(said.direction(), line, receipt.digest(), verifiedAt);
    }
}
