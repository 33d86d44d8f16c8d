package org.entente.node.exchange;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.protocol.Digest;
import org.entente.protocol.delivery.Opening;
import org.entente.protocol.delivery.Write;
import org.entente.protocol.head.Direction;
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
                .run(rows, """
                        INSERT INTO entente.entry (direction, position, digest, root_after)
                        SELECT d, n.* FROM (SELECT ?::int AS d) o, unnest(?, ?, ?) AS n""");
    }

    /** @param bytes what the entries since the checkpoint before add to a parcel */
    void checkpoint(int row, long size, long bytes, String signed) {
        database.sql("""
                        INSERT INTO entente.checkpoint (direction, size, bytes, signed) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .params(row, size, bytes, signed)
                .update();
    }

    /** Keeps both signed heads, writes it down and tells everybody who listens. */
    void froze(int row, Write.Froze froze, String shown) {
        Direction direction = froze.direction();
        Frozen ours = new Frozen(
                direction, froze.evidence().ours(), clock.instant());
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

    /** The first entry of a new epoch is the statement that opened it. */
    void opened(int row, Opening opening, Digest root) {
        entries(row, List.of(new Line(0, opening.statement(), root)));
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
