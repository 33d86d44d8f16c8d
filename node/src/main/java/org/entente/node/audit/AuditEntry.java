package org.entente.node.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param actor the officer; none where a job of the node did it
 * @param details JSON as the database writes it
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        String post,
        String deed,
        @Nullable String subjectKind,
        @Nullable String subject,
        @Nullable UUID matter,
        @Nullable String purpose,
        String details) {
    static final String COLUMNS = "id, at, actor, post, deed, subject_kind, subject, matter, purpose, details::text";

    static AuditEntry read(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getString(10));
    }

    /** The bytes that are sealed. Each field is preceded by its length, so no two entries share their bytes. */
    byte[] sealedBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            for (Object field :
                    new @Nullable Object[] {id, actor, post, deed, subjectKind, subject, matter, purpose, details}) {
                if (field == null) {
                    out.writeInt(-1);
                    continue;
                }
                byte[] text = field.toString().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
