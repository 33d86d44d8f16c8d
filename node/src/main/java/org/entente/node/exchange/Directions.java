package org.entente.node.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.home.Reply;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Incoming;
import org.entente.protocol.delivery.Mode;
import org.entente.protocol.delivery.Outgoing;
import org.entente.protocol.delivery.SigningKeys;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the delivery machine remembers of each direction, read under a row lock that lasts to the end of the transaction:
 * whichever process holds it is the only one that positions or appends there.
 */
@Component
class Directions {
    private static final String ANY = """
            SELECT id, epoch, mode, mode_detail, size, peaks, keys, receipted, contradictions, revision
            FROM entente.direction WHERE sender = ? AND receiver = ?\s""";

    private static final String SELECT = ANY + "AND current";

    private final JdbcClient database;
    private final DataSource rows;

    Directions(@Qualifier("exchange") JdbcClient database, @Qualifier("exchange") DataSource rows) {
        this.database = database;
        this.rows = rows;
    }

    /** A state and the row it was read from. */
    record Held<S>(int id, S state) {}

    /** The direction towards a partner, locked; empty before the first act. */
    Optional<Held<Outgoing>> outgoing(Nation own, Nation partner) {
        return askOutgoing(own, partner).rows().stream().findFirst();
    }

    /** The same, asked together with what is asked next: that is read under the lock. */
    Reply<Held<Outgoing>> askOutgoing(Nation own, Nation partner) {
        return Later.ask(
                rows,
                SELECT + " FOR UPDATE",
                (row, n) -> new Held<>(row.getInt("id"), outgoing(row, own, partner)),
                own.code(),
                partner.code());
    }

    /** The direction from a partner, locked; empty before the first act. */
    Optional<Held<Incoming>> incoming(Nation partner, Nation own) {
        return askIncoming(partner, own).rows().stream().findFirst();
    }

    /** The same, asked together with what is asked next: that is read under the lock. */
    Reply<Held<Incoming>> askIncoming(Nation partner, Nation own) {
        return Later.ask(
                rows,
                SELECT + " FOR UPDATE",
                (row, n) -> new Held<>(row.getInt("id"), incoming(row, partner, own)),
                partner.code(),
                own.code());
    }

    /** The direction from a partner as it stands, without a lock. */
    Optional<Held<Incoming>> seen(Nation partner, Nation own) {
        return database.sql(SELECT)
                .params(partner.code(), own.code())
                .query((row, n) -> new Held<>(row.getInt("id"), incoming(row, partner, own)))
                .optional();
    }

    /** A direction from a partner in an epoch that ended; nobody changes it any more. */
    Optional<Held<Incoming>> closed(Direction direction) {
        return database.sql(ANY + "AND epoch = ? AND NOT current")
                .params(direction.from().code(), direction.to().code(), direction.epoch())
                .query((row, n) -> new Held<>(row.getInt("id"), incoming(row, direction.from(), direction.to())))
                .optional();
    }

    /** The epoch that is current, without a lock. */
    Optional<Direction> current(Nation sender, Nation receiver) {
        return database.sql("SELECT epoch FROM entente.direction WHERE sender = ? AND receiver = ? AND current")
                .params(sender.code(), receiver.code())
                .query(Integer.class)
                .optional()
                .map(epoch -> new Direction(sender, receiver, epoch));
    }

    Held<Outgoing> begin(Outgoing first) {
        return new Held<>(insert(first.direction(), first.mode(), first.log(), first.keys(), first.revision()), first);
    }

    Held<Incoming> begin(Incoming first) {
        return new Held<>(insert(first.direction(), first.mode(), first.log(), first.keys(), first.revision()), first);
    }

    void save(int id, Outgoing state, long before) {
        save(id, state.mode(), state.log(), state.keys(), state.receipted(), 0, state.revision(), before);
    }

    void save(int id, Incoming state, long before) {
        save(id, state.mode(), state.log(), state.keys(), 0, state.contradictions(), state.revision(), before);
    }

    /** The epoch that was current is closed; its rows stay as evidence. */
    void close(int id) {
        Later.write(rows, "UPDATE entente.direction SET current = false WHERE id = ?", id);
    }

    /** A sender's epoch is closed at what the partner holds of it: all that is receipted, and nothing beyond. */
    void closeAt(int id, Frontier common) {
        Later.write(
                rows,
                "UPDATE entente.direction SET current = false, size = ?, receipted = ?, peaks = ? WHERE id = ?",
                common.size(),
                common.size(),
                common.peakBytes(),
                id);
    }

    /** The whole log of the current epoch, while it is frozen. */
    Optional<TreeHead> frozen(Direction direction) {
        return database.sql(SELECT + " AND epoch = ? AND mode = ?")
                .params(direction.from().code(), direction.to().code(), direction.epoch(), ModeText.FROZEN)
                .query((row, n) -> frontier(row).head())
                .optional();
    }

    private void save(
            int id,
            Mode mode,
            Frontier log,
            SigningKeys keys,
            long receipted,
            int contradictions,
            long revision,
            long before) {
        ModeText text = ModeText.write(mode);
        // A revision is never null: where another step came first, the database refuses this one and all that was written with it.
        Later.write(
                rows,
                """
                UPDATE entente.direction SET mode = ?, mode_detail = ?, size = ?, peaks = ?, keys = ?, receipted = ?,
                    contradictions = ?, revision = CASE WHEN revision = ? THEN ?::bigint END WHERE id = ?""",
                text.word(),
                text.detail(),
                log.size(),
                log.peakBytes(),
                KeysText.write(keys),
                receipted,
                contradictions,
                before,
                revision,
                id);
    }

    private int insert(Direction direction, Mode mode, Frontier log, SigningKeys keys, long revision) {
        ModeText text = ModeText.write(mode);
        return database.sql("""
                        INSERT INTO entente.direction (sender, receiver, epoch, mode, mode_detail, size, peaks, keys,
                            receipted, revision)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?) RETURNING id""")
                .params(
                        direction.from().code(),
                        direction.to().code(),
                        direction.epoch(),
                        text.word(),
                        text.detail(),
                        log.size(),
                        log.peakBytes(),
                        KeysText.write(keys),
                        revision)
                .query(Integer.class)
                .single();
    }

    private static Outgoing outgoing(ResultSet row, Nation own, Nation partner) throws SQLException {
        long receipted = row.getLong("receipted");
        return new Outgoing(
                new Direction(own, partner, row.getInt("epoch")),
                mode(row),
                frontier(row),
                KeysText.read(row.getString("keys")),
                receipted,
                row.getLong("revision"),
                Paces.unknown(receipted));
    }

    private static Incoming incoming(ResultSet row, Nation partner, Nation own) throws SQLException {
        return new Incoming(
                new Direction(partner, own, row.getInt("epoch")),
                mode(row),
                frontier(row),
                KeysText.read(row.getString("keys")),
                row.getInt("contradictions"),
                row.getLong("revision"),
                Paces.unknown(0));
    }

    private static Mode mode(ResultSet row) throws SQLException {
        return new ModeText(row.getString("mode"), row.getString("mode_detail")).read();
    }

    private static Frontier frontier(ResultSet row) throws SQLException {
        return Frontier.of(row.getLong("size"), row.getBytes("peaks"));
    }
}
