package org.entente.node.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.protocol.Digest;
import org.entente.protocol.delivery.Write;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.parcel.LedgerEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the places back that a sender had given beyond what both sides hold: the places are kept as undone, because we
 * signed them, and what stood there waits again, before everything that waits already and in the same order.
 */
@Component
class Rewinding {
    /** Headers read at once; a week without a link may have left a hundred thousand. */
    private static final int PAGE = 2_000;

    private final JdbcClient database;
    private final JdbcTemplate rows;

    Rewinding(@Qualifier("exchange") JdbcClient database, @Qualifier("exchange") DataSource source) {
        this.database = database;
        this.rows = new JdbcTemplate(source);
    }

    /** An entry that waits again; {@code signedBy} is its own key, which may be older than ours of today. */
    private record Again(
            long position,
            Digest digest,
            @Nullable UUID matter,
            boolean urgent,
            long bytes,
            Digest signedBy,
            @Nullable Digest nextKey,
            OffsetDateTime at) {}

    void rewound(int row, Write.Rewound write) {
        keepUndone(row, write.size());
        String partner = write.direction().to().code();
        long below = Long.MAX_VALUE;
        List<Again> page;
        do {
            page = page(row, write.size(), below, partner);
            queue(partner, page);
            below = page.isEmpty() ? below : page.getLast().position();
        } while (!page.isEmpty());
        database.sql("DELETE FROM entente.entry WHERE direction = ? AND position >= ?")
                .params(row, write.size())
                .update();
        database.sql("DELETE FROM entente.checkpoint WHERE direction = ? AND size > ?")
                .params(row, write.size())
                .update();
        // The receipts themselves stay; these lines only say what pages show.
        database.sql("DELETE FROM entente.receipted WHERE direction = ? AND position >= ?")
                .params(row, write.size())
                .update();
    }

    private void keepUndone(int row, long size) {
        database.sql("""
                        INSERT INTO entente.undone_entry (direction, position, digest, root_after)
                        SELECT direction, position, digest, root_after FROM entente.entry
                        WHERE direction = ? AND position >= ?""")
                .params(row, size)
                .update();
        database.sql("""
                        INSERT INTO entente.undone_checkpoint (direction, size, bytes, signed)
                        SELECT direction, size, bytes, signed FROM entente.checkpoint WHERE direction = ? AND size > ?""")
                .params(row, size)
                .update();
    }

    /** The last first: each page takes smaller identifiers than the one before. */
    private List<Again> page(int row, long from, long below, String partner) {
        return database.sql("""
                        SELECT e.position, e.digest, h.matter, coalesce(h.urgent, false) AS urgent,
                            coalesce(h.header, p.jws) AS jws, coalesce(h.at, p.at) AS at,
                            coalesce((SELECT sum(length(s.jwe)) FROM entente.sealed_part s
                                    WHERE s.digest = e.digest AND s.partner = :partner),
                                (SELECT sum(octet_length(k.content)) * 4 / 3 FROM entente.kept_part k
                                    WHERE k.digest = e.digest), 0) AS sealed
                        FROM entente.entry e LEFT JOIN entente.act_header h ON h.digest = e.digest
                        LEFT JOIN entente.ledger_paper p ON p.digest = e.digest
                        WHERE e.direction = :row AND e.position >= :from AND e.position < :below
                            AND coalesce(h.digest, p.digest) IS NOT NULL
                        ORDER BY e.position DESC LIMIT :page""")
                .param("partner", partner)
                .param("row", row)
                .param("from", from)
                .param("below", below)
                .param("page", PAGE)
                .query(Rewinding::again)
                .list();
    }

    private static Again again(ResultSet row, int number) throws SQLException {
        String text = row.getString("jws");
        LedgerEntry entry = entry(text);
        return new Again(
                row.getLong("position"),
                Digest.ofBytes(row.getBytes("digest")),
                row.getObject("matter", UUID.class),
                row.getBoolean("urgent"),
                text.length() + row.getLong("sealed"),
                entry.jws().keyId(),
                entry instanceof LedgerEntry.Key(var change) ? change.content().next().id() : null,
                row.getObject("at", OffsetDateTime.class));
    }

    private static LedgerEntry entry(String jws) {
        try {
            return LedgerEntry.parse(jws);
        } catch (Malformed e) {
            throw new IllegalStateException("a stored entry is damaged", e);
        }
    }

    private void queue(String partner, List<Again> page) {
        ManyRows.of(page)
                .all(partner)
                .digest(Again::digest)
                .of("uuid", Again::matter)
                .of("bool", Again::urgent)
                .whole(Again::bytes)
                .digest(Again::signedBy)
                .bytes(again -> again.nextKey() == null ? null : again.nextKey().bytes())
                .of("timestamptz", Again::at)
                .run(rows, """
                        INSERT INTO entente.outbox (id, partner, digest, matter, urgent, bytes, signed_by, next_key, at)
                        OVERRIDING SYSTEM VALUE
                        SELECT nextval('entente.outbox_again'), n.p, n.d, n.m, n.u, n.b, n.s, n.k, n.a
                        FROM (SELECT o.p, n.* FROM (SELECT ?::text AS p) o,
                            unnest(?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS n (d, m, u, b, s, k, a, place)
                            ORDER BY n.place) AS n
                        ON CONFLICT (digest, partner) DO NOTHING""");
    }
}
