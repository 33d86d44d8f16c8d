package org.entente.node.matters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.protocol.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the gate made of attachments, ours and the partner's. */
public final class FileReadings {
    /** How an attachment stands before the gate. */
    public enum Reading {
        READ,
        /** The gate could not read it; a person looks before he opens it. */
        UNREAD,
        /** Destroyed at its receiver; what is left is its commitment. */
        STOPPED
    }

    /** One attachment. */
    public record Read(Digest act, int part, Reading reading) {}

    private final JdbcTemplate database;

    FileReadings(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    void add(Digest act, int part, UUID matter, Reading reading, @Nullable String rule, Instant at) {
        database.update(
                """
                insert into entente.file_reading (digest, part, matter, reading, rule, at) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                act.bytes(), part, matter, reading.name(), rule, MatterRows.time(at));
    }

    List<Read> of(UUID matter) {
        return database.query(
                "select digest, part, reading from entente.file_reading where matter = ?",
                (row, number) -> new Read(Digest.ofBytes(row.getBytes("digest")), row.getInt("part"),
                        Reading.valueOf(row.getString("reading"))),
                matter);
    }
}
