package org.entente.node.exchange;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.attachment.AttachmentKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of attachments, their keys sealed under the node's storage key. On the caller's connection. */
@Component
class FileRows {
    private static final String SELECT = """
            SELECT a.id, a.matter, a.digest, coalesce(a.part, -1) AS part, a.ours, a.size_bytes, a.commitment, a.complete,
                a.wrapped_key, a.sealed_key FROM entente.attachment a
            """;

    private final LocalSeal seal;
    private final Clock clock;

    FileRows(LocalSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = LinkTime.said(clock);
    }

    void insert(JdbcClient database, HeldFile file) {
        LocalSeal.Kept kept = seal.seal(name(file.id()), 0, file.key().salt().bytes(), file.key().bytes());
        Digest act = file.act();
        database.sql("""
                        INSERT INTO entente.attachment (id, matter, digest, part, ours, size_bytes, commitment,
                            wrapped_key, sealed_key, complete, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id(),
                        file.matter(),
                        act == null ? null : act.bytes(),
                        act == null ? null : file.part(),
                        file.ours(),
                        file.sizeBytes(),
                        file.commitment().bytes(),
                        kept.wrappedKey(),
                        kept.content(),
                        file.complete(),
                        Headers.at(clock.instant()))
                .update();
    }

    Optional<HeldFile> find(JdbcClient database, UUID id) {
        return database.sql(SELECT + "WHERE a.id = ?").param(id).query(this::held).optional();
    }

    Optional<HeldFile> find(JdbcClient database, Digest act, int part) {
        return database.sql(SELECT + "WHERE a.digest = ? AND a.part = ?")
                .params(act.bytes(), part)
                .query(this::held)
                .optional();
    }

    /** What still travels between us and a partner, oldest first. */
    List<HeldFile> unfinished(JdbcClient database, Nation partner, boolean ours) {
        return database.sql(SELECT + """
                        JOIN entente.segment s ON s.attachment = a.id
                        WHERE s.partner = ? AND s.completion IS NULL AND a.ours = ? AND a.digest IS NOT NULL
                        ORDER BY a.at, a.id""")
                .params(partner.code(), ours)
                .query(this::held)
                .list();
    }

    void bind(JdbcClient database, UUID id, Digest act, int part) {
        int bound = database.sql("""
                        UPDATE entente.attachment SET digest = ?, part = ?
                        WHERE id = ? AND ours AND (digest IS NULL OR digest = ?)""")
                .params(act.bytes(), part, id, act.bytes())
                .update();
        if (bound != 1) {
            throw new IllegalArgumentException("not a staged file, or bound already");
        }
    }

    void travels(JdbcClient database, UUID id, Nation partner) {
        database.sql("INSERT INTO entente.segment (attachment, partner) VALUES (?, ?)")
                .params(id, partner.code())
                .update();
    }

    /** Segments that are here, under a lock until the end of the transaction. */
    long present(JdbcClient database, UUID id, Nation partner) {
        return database.sql("SELECT present FROM entente.segment WHERE attachment = ? AND partner = ? FOR UPDATE")
                .params(id, partner.code())
                .query(Long.class)
                .single();
    }

    void present(JdbcClient database, UUID id, Nation partner, long present) {
        database.sql("UPDATE entente.segment SET present = ? WHERE attachment = ? AND partner = ?")
                .params(present, id, partner.code())
                .update();
    }

    Optional<String> completion(JdbcClient database, UUID id, Nation partner) {
        return database.sql("SELECT completion FROM entente.segment WHERE attachment = ? AND partner = ?")
                .params(id, partner.code())
                .query(String.class)
                .optional();
    }

    /** Keeps the first completion, and tells whether this was it; a later one changes nothing. */
    boolean complete(JdbcClient database, UUID id, Nation partner, String completion, boolean usable) {
        int first = database.sql("""
                        UPDATE entente.segment SET completion = ?
                        WHERE attachment = ? AND partner = ? AND completion IS NULL""")
                .params(completion, id, partner.code())
                .update();
        if (first == 0) {
            return false;
        }
        database.sql("UPDATE entente.attachment SET complete = complete OR ? WHERE id = ?")
                .params(usable, id)
                .update();
        return true;
    }

    private HeldFile held(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] digest = row.getBytes("digest");
        LocalSeal.Kept kept = new LocalSeal.Kept(row.getBytes("wrapped_key"), row.getBytes("sealed_key"));
        return new HeldFile(
                id,
                row.getObject("matter", UUID.class),
                digest == null ? null : Digest.ofBytes(digest),
                row.getInt("part"),
                row.getBoolean("ours"),
                row.getLong("size_bytes"),
                Digest.ofBytes(row.getBytes("commitment")),
                row.getBoolean("complete"),
                AttachmentKey.ofBytes(seal.open(name(id), 0, kept).plaintext()));
    }

    private static Digest name(UUID id) {
        return Digest.over(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }
}
