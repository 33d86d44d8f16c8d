package org.entente.node.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.entente.protocol.Digest;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.delivery.Arrival;
import org.entente.protocol.delivery.Write;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.head.Direction;
import org.entente.protocol.receipt.Due;
import org.entente.protocol.receipt.OutsideReceipt;
import org.entente.protocol.receipt.Receipt;
import org.entente.protocol.receipt.ReceiptEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signed receipts: ours for what we took in, and our partners' for what they did. Never signed twice. */
@Component
class SignedReceipts {
    private final OwnKeys keys;
    private final Voice voice;
    private final JdbcClient database;
    private final JdbcTemplate rows;

    SignedReceipts(
            OwnKeys keys,
            Voice voice,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") DataSource source) {
        this.keys = keys;
        this.voice = voice;
        this.database = database;
        this.rows = new JdbcTemplate(source);
    }

    /** Signs and keeps the receipt over what was just appended. */
    void sign(int row, Write.SignReceipt write, Reception reception) {
        List<ReceiptEntry> entries = new ArrayList<>();
        for (Arrival.Receipted line : write.entries()) {
            Admitted admitted = reception.admitted(line.digest());
            entries.add(new ReceiptEntry(
                    write.first() + entries.size(), line.digest(), line.outcome(), reception.at(), due(admitted)));
        }
        Receipt receipt = new Receipt(write.direction(), entries, write.head());
        keep(row, Receipt.FORM.sign(receipt, voice.towards(write.direction().from())), List.of(), reception.at());
    }

    /** Keeps a signed receipt and, for pages, what a partner's says of each of our acts. */
    void keep(int row, Signed<Receipt> receipt, List<ReceiptEntry> lines, Instant at) {
        List<ReceiptEntry> entries = receipt.content().entries();
        ManyRows.of(lines)
                .all(row)
                .all(entries.getFirst().position())
                .all(entries.getLast().position())
                .all(Headers.at(at))
                .all(receipt.digest().bytes())
                .all(receipt.text())
                .whole(ReceiptEntry::position)
                .text(line -> line.outcome().name())
                .of("timestamptz", line -> Headers.at(line.receivedAt()))
                .text(line -> line.due().map(Due::rule).orElse(null))
                .of("int4", line -> line.due().map(Due::version).orElse(null))
                .of("timestamptz", line -> line.due().map(due -> Headers.at(due.at())).orElse(null))
                .text(line -> line.due().map(Due::zone).orElse(null))
                .laterEvenIfNone(rows, """
                        WITH kept AS (INSERT INTO entente.receipt (direction, first, last, at, digest, jws)
                            VALUES (?, ?, ?, ?, ?, ?) RETURNING direction, id)
                        INSERT INTO entente.receipted (direction, receipt, position, outcome, received_at, rule,
                            rule_version, due_at, zone)
                        SELECT kept.*, n.* FROM kept, unnest(?, ?, ?, ?, ?, ?, ?) AS n""");
    }

    /** The stored receipts that cover these positions, as they were first signed. */
    List<String> covering(Direction direction, long first, long until) {
        return database.sql("""
                        SELECT r.jws FROM entente.direction d JOIN entente.receipt r ON r.direction = d.id
                        WHERE d.sender = ? AND d.receiver = ? AND d.epoch = ? AND r.last >= ? AND r.first < ?
                        ORDER BY r.first, r.id""")
                .params(direction.from().code(), direction.to().code(), direction.epoch(), first, until)
                .query(String.class)
                .list();
    }

    /** What we receipted of an entry that came before: in this epoch, an earlier one, or outside the ledger. */
    Admitted earlier(Digest digest, Direction direction) {
        Optional<String> outside = database.sql(
                        "SELECT jws FROM entente.outside WHERE digest = ? AND partner = ? AND NOT ours")
                .params(digest.bytes(), direction.from().code())
                .query(String.class)
                .optional();
        if (outside.isPresent()) {
            OutsideReceipt receipt = OutsideReceipt.FORM.stored(outside.get()).content();
            return admitted(receipt.outcome(), receipt.due().orElse(null));
        }
        return database.sql("""
                        SELECT r.jws FROM entente.entry e JOIN entente.direction d ON d.id = e.direction
                        JOIN entente.receipt r ON r.direction = e.direction
                            AND e.position BETWEEN r.first AND r.last
                        WHERE e.digest = ? AND d.sender = ? AND d.receiver = ? ORDER BY r.id LIMIT 1""")
                .params(digest.bytes(), direction.from().code(), direction.to().code())
                .query(String.class)
                .optional()
                .flatMap(jws -> line(Receipt.FORM.stored(jws).content(), digest))
                .map(SignedReceipts::admitted)
                // Held, but never receipted in this direction: an act of a third nation's, or our own.
                .orElseGet(() -> Admitted.not(Outcome.NOT_UNDERSTOOD, "known"));
    }

    static Optional<ReceiptEntry> line(Receipt receipt, Digest digest) {
        return receipt.entries().stream()
                .filter(entry -> entry.digest().equals(digest))
                .findFirst();
    }

    private static Admitted admitted(ReceiptEntry line) {
        return admitted(line.outcome(), line.due().orElse(null));
    }

    private static Admitted admitted(Outcome outcome, @Nullable Due due) {
        return new Admitted(
                outcome,
                null,
                due == null ? null : due.rule(),
                due == null ? null : due.version(),
                due == null ? null : due.at(),
                due == null ? null : ZoneId.of(due.zone()));
    }

    static Optional<Due> due(Admitted admitted) {
        return admitted.rule() == null
                        || admitted.ruleVersion() == null
                        || admitted.dueAt() == null
                        || admitted.zone() == null
                ? Optional.empty()
                : Optional.of(new Due(
                        admitted.rule(),
                        admitted.ruleVersion(),
                        admitted.dueAt().truncatedTo(ChronoUnit.MILLIS),
                        admitted.zone().getId()));
    }
}
