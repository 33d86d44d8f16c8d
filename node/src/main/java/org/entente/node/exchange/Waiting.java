package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.node.home.Later;
import org.entente.node.home.Reply;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Entry;
import org.entente.protocol.delivery.Limits;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Committed entries that have no position yet. */
@Component
class Waiting {
    private static final String COLUMNS = "SELECT id, digest, bytes, signed_by, next_key FROM entente.outbox ";
    private static final RowMapper<Committed> ROW = (row, n) -> new Committed(
            row.getLong("id"),
            new Entry(
                    Digest.ofBytes(row.getBytes("digest")),
                    Digest.ofBytes(row.getBytes("signed_by")),
                    row.getBytes("next_key") == null ? null : Digest.ofBytes(row.getBytes("next_key"))),
            row.getLong("bytes"));

    private final JdbcClient database;
    private final JdbcTemplate rows;

    Waiting(@Qualifier("exchange") JdbcClient database, @Qualifier("exchange") javax.sql.DataSource source) {
        this.database = database;
        this.rows = new JdbcTemplate(source);
    }

    /** One committed entry; {@code bytes} is what it adds to a parcel. */
    record Committed(long id, Entry entry, long bytes) {}

    /**
     * The next batch: urgent acts first, then in the order of their commit, as much as one parcel holds. A change of keys
     * comes after all that the old key signed, whatever is urgent, or those would never get a position.
     *
     * @param asked what waits first, asked in this transaction
     */
    List<Committed> next(Nation partner, Digest key, Reply<Committed> asked) {
        List<Committed> first = asked.rows();
        // Nearly always nothing waits, or acts of the present key.
        return first.stream().map(Committed::entry).allMatch(e -> key.equals(e.signedBy()) && e.nextKey() == null)
                ? filling(first)
                : around(partner, key, first);
    }

    /** What waits first, asked together with what is asked next. */
    Reply<Committed> ask(Nation partner) {
        return Later.ask(
                Objects.requireNonNull(rows.getDataSource()),
                COLUMNS + "WHERE partner = ? ORDER BY urgent DESC, id LIMIT ?",
                ROW,
                partner.code(),
                Limits.BATCH_ENTRIES);
    }

    private List<Committed> around(Nation partner, Digest key, List<Committed> first) {
        List<Committed> signed = database.sql(COLUMNS
                        + "WHERE partner = ? AND signed_by = ? AND next_key IS NULL ORDER BY urgent DESC, id LIMIT ?")
                .params(partner.code(), key.bytes(), Limits.BATCH_ENTRIES)
                .query(ROW)
                .list();
        if (!signed.isEmpty()) {
            return filling(signed);
        }
        List<Committed> change = database.sql(COLUMNS + "WHERE partner = ? AND signed_by = ? ORDER BY id LIMIT 1")
                .params(partner.code(), key.bytes())
                .query(ROW)
                .list();
        if (!change.isEmpty()) {
            // By itself: what the next key signed, and perhaps the change after it, come in their turn.
            return change;
        }
        // Signed by no key that is valid from here on: the machine gives them back to their authors.
        return filling(first);
    }

    private static List<Committed> filling(List<Committed> found) {
        List<Committed> batch = new ArrayList<>();
        long bytes = 0;
        for (Committed committed : found) {
            bytes += committed.bytes();
            if (!batch.isEmpty() && bytes > Bounds.PARCEL_FILL_BYTES) {
                break;
            }
            batch.add(committed);
        }
        return batch;
    }

    /** These wait no longer. */
    void settled(List<Committed> batch) {
        ManyRows.of(batch)
                .whole(Committed::id)
                .later(rows, "DELETE FROM entente.outbox WHERE id = ANY (?)");
    }

    /** The key that this partner's copy of our card had at first. */
    Optional<Digest> firstKey(Nation partner) {
        return database.sql("SELECT first_key FROM entente.told WHERE partner = ?")
                .param(partner.code())
                .query((row, n) -> Digest.ofBytes(row.getBytes(1)))
                .optional();
    }

    /** Whether a change to this key waits. */
    boolean leadsTo(Nation partner, Digest key) {
        return database.sql("SELECT EXISTS (SELECT FROM entente.outbox WHERE partner = ? AND next_key = ?)")
                .params(partner.code(), key.bytes())
                .query(Boolean.class)
                .single();
    }

    boolean any(Nation partner) {
        return database.sql("SELECT EXISTS (SELECT FROM entente.outbox WHERE partner = ?)")
                .param(partner.code())
                .query(Boolean.class)
                .single();
    }
}
