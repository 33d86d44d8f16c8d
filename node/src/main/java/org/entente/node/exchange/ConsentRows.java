package org.entente.node.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.EpochConsent;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.ledger.TreeHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who wants which new epoch, as it is stored. */
final class ConsentRows {
    private static final String SELECT = """
            SELECT sender, receiver, closed_epoch, nation, sender_size, sender_root, receiver_size, receiver_root, post, at,
                consent, terms FROM entente.epoch_consent\s""";

    private final JdbcClient database;

    ConsentRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * One nation's word.
     *
     * @param consent the signed statement, null while ours is not signed yet
     * @param terms the terms as that nation signed them, null before
     */
    record Held(Nation by, EpochConsent content, @Nullable String consent, @Nullable String terms) {}

    Optional<Held> find(Direction closed, Nation by) {
        return database.sql(SELECT + "WHERE sender = ? AND receiver = ? AND closed_epoch = ? AND nation = ?")
                .params(closed.from().code(), closed.to().code(), closed.epoch(), by.code())
                .query(ConsentRows::held)
                .optional();
    }

    /** What somebody decided here and the exchange has not signed yet. */
    List<Held> unsigned(Nation own) {
        return database.sql(SELECT + "WHERE nation = ? AND consent IS NULL")
                .param(own.code())
                .query(ConsentRows::held)
                .list();
    }

    /**
     * Keeps a consent; one to the same heads that is here already stays as it is.
     *
     * @param signed null for a decision that the exchange will sign
     * @param reason null for a partner's
     */
    void keep(Nation by, EpochConsent consent, @Nullable String signed, @Nullable String reason) {
        database.sql("""
                        INSERT INTO entente.epoch_consent AS c (sender, receiver, closed_epoch, nation, sender_size,
                            sender_root, receiver_size, receiver_root, post, at, reason, consent)
                        VALUES (:from, :to, :epoch, :nation, :ssize, :sroot, :rsize, :rroot, :post, :at, :reason, :signed)
                        ON CONFLICT (sender, receiver, closed_epoch, nation) DO UPDATE SET
                            sender_size = excluded.sender_size, sender_root = excluded.sender_root,
                            receiver_size = excluded.receiver_size, receiver_root = excluded.receiver_root,
                            post = excluded.post, at = excluded.at, reason = excluded.reason,
                            consent = excluded.consent, terms = NULL
                        WHERE (c.sender_size, c.sender_root, c.receiver_size, c.receiver_root)
                            <> (excluded.sender_size, excluded.sender_root, excluded.receiver_size,
                                excluded.receiver_root)""")
                .param("from", consent.closed().from().code())
                .param("to", consent.closed().to().code())
                .param("epoch", consent.closed().epoch())
                .param("nation", by.code())
                .param("ssize", consent.sender().size())
                .param("sroot", consent.sender().root().bytes())
                .param("rsize", consent.receiver().size())
                .param("rroot", consent.receiver().root().bytes())
                .param("post", consent.post())
                .param("at", Headers.at(consent.at()))
                .param("reason", reason, java.sql.Types.VARCHAR)
                .param("signed", signed, java.sql.Types.VARCHAR)
                .update();
    }

    void signed(Nation by, Signed<EpochConsent> consent) {
        set("consent", consent.content().closed(), by, consent.text());
    }

    void terms(Direction closed, Nation by, String terms) {
        set("terms", closed, by, terms);
    }

    private void set(String column, Direction closed, Nation by, String jws) {
        database.sql("UPDATE entente.epoch_consent SET " + column
                        + " = ? WHERE sender = ? AND receiver = ? AND closed_epoch = ? AND nation = ?")
                .params(jws, closed.from().code(), closed.to().code(), closed.epoch(), by.code())
                .update();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                new Nation(row.getString("nation")),
                new EpochConsent(
                        new Direction(
                                new Nation(row.getString("sender")),
                                new Nation(row.getString("receiver")),
                                row.getInt("closed_epoch")),
                        new TreeHead(row.getLong("sender_size"), Digest.ofBytes(row.getBytes("sender_root"))),
                        new TreeHead(row.getLong("receiver_size"), Digest.ofBytes(row.getBytes("receiver_root"))),
                        row.getString("post"),
                        row.getObject("at", OffsetDateTime.class).toInstant()),
                row.getString("consent"),
                row.getString("terms"));
    }
}
