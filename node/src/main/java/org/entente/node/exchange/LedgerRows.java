package org.entente.node.exchange;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.home.Later;
import org.entente.protocol.Digest;
import org.entente.protocol.delivery.Opening;
import org.entente.protocol.delivery.Write;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.recovery.Frozen;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What both sides of a direction write: entries, checkpoints, evidence of a divergence, a new epoch. */
@Component
class LedgerRows {
    private final OwnKeys keys;
    private final JdbcClient database;
    private final JdbcTemplate rows;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LedgerRows(
            OwnKeys keys,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") DataSource source,
            @Qualifier("exchange") AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.keys = keys;
        this.database = database;
        this.rows = new JdbcTemplate(source);
        this.audit = audit;
        this.events = events;
        this.clock = LinkTime.said(clock);
    }

    /** One entry of a ledger, and the root after it. */
    record Line(long position, Digest digest, Digest rootAfter) {}

    void entries(int row, List<Line> lines) {
        ManyRows.of(lines)
                .all(row)
                .whole(Line::position)
                .digest(Line::digest)
                .digest(Line::rootAfter)
                .later(rows, """
                        INSERT INTO entente.entry (direction, position, digest, root_after)
                        SELECT d, n.* FROM (SELECT ?::int AS d) o, unnest(?, ?, ?) AS n""");
    }

    /** @param bytes what the entries since the checkpoint before add to a parcel */
    void checkpoint(int row, long size, long bytes, String signed) {
        Later.write(
                rows,
                """
                INSERT INTO entente.checkpoint (direction, size, bytes, signed) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING""",
                row,
                size,
                bytes,
                signed);
    }

    /** Keeps both signed heads, writes it down and tells everybody who listens. */
    void froze(int row, Write.Froze froze, String shown) {
        Direction direction = froze.direction();
        TreeHead head = froze.evidence().ours();
        Frozen ours = new Frozen(direction, head, longer(head, end(row)), clock.instant());
        database.sql("INSERT INTO entente.divergence (direction, at, kind, held, shown) VALUES (?, ?, ?, ?, ?)")
                .params(
                        row,
                        Headers.at(clock.instant()),
                        froze.evidence().what().name(),
                        Frozen.FORM.sign(ours, keys.signingKey()).text(),
                        shown)
                .update();
        audit.record(Deed.of("exchange.direction-frozen")
                .about("direction", direction.origin())
                .with("what", froze.evidence().what()));
        events.publishEvent(
                new DirectionFrozen(direction.from(), direction.to(), direction.epoch(), clock.instant()));
    }

    private static TreeHead longer(TreeHead one, TreeHead other) {
        return other.size() > one.size() ? other : one;
    }

    private TreeHead end(int row) {
        return database.sql("SELECT size, peaks FROM entente.direction WHERE id = ?")
                .param(row)
                .query((r, n) -> Frontier.of(r.getLong(1), r.getBytes(2)).head())
                .single();
    }

    /** The partner's word on where its log of a frozen direction ends; the newest counts. */
    void frozenThere(Direction direction, String jws) {
        database.sql("""
                        INSERT INTO entente.frozen_head (direction, at, jws)
                        SELECT id, ?, ? FROM entente.direction
                        WHERE sender = ? AND receiver = ? AND epoch = ? AND current
                        ON CONFLICT (direction) DO UPDATE SET at = excluded.at, jws = excluded.jws""")
                .params(
                        Headers.at(clock.instant()),
                        jws,
                        direction.from().code(),
                        direction.to().code(),
                        direction.epoch())
                .update();
    }

    /** The first entry of a new epoch are the terms that opened it, kept as both nations signed them: the sender's first. */
    void opened(int row, Opening opening, Digest root) {
        entries(row, List.of(new Line(0, opening.statement(), root)));
        Direction closed = opening.closed();
        int kept = database.sql("""
                        INSERT INTO entente.epoch (sender, receiver, epoch, at, document)
                        SELECT s.sender, s.receiver, s.closed_epoch + 1, ?, s.terms || chr(10) || r.terms
                        FROM entente.epoch_consent s JOIN entente.epoch_consent r
                            ON (r.sender, r.receiver, r.closed_epoch, r.nation)
                                = (s.sender, s.receiver, s.closed_epoch, s.receiver)
                        WHERE s.sender = ? AND s.receiver = ? AND s.closed_epoch = ? AND s.nation = s.sender
                            AND s.terms IS NOT NULL AND r.terms IS NOT NULL""")
                .params(Headers.at(clock.instant()), closed.from().code(), closed.to().code(), closed.epoch())
                .update();
        if (kept != 1) {
            throw new IllegalStateException("no terms for " + opening.opened().origin());
        }
        audit.record(Deed.of("exchange.epoch-opened")
                .about("direction", opening.opened().origin())
                .with("terms", opening.statement()));
    }

    void rejection(String partner, boolean ours, Digest refused, String reason, String jws) {
        database.sql("""
                        INSERT INTO entente.rejection (partner, ours, refused, reason, at, jws)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(partner, ours, refused.bytes(), reason, Headers.at(clock.instant()), jws)
                .update();
        audit.record(Deed.of(ours ? "exchange.rejected" : "exchange.was-rejected")
                .about("bytes", refused)
                .with("partner", partner)
                .with("reason", reason));
    }
}
