package org.entente.node.matters;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The other half of {@link AskedBefore}: the desk that asked first learns that another desk types about the same, which
 * desk, and what sort of thing it is. The two then speak with each other; the node tells neither what the other knows.
 */
@Component("askedNoticeRows")
@Transactional(readOnly = true)
public class AskedNotices {
    /** Where each notice stands only while its matter is seen by this officer. */
    private static final String SEEN =
            """
            select matter, by_unit, what, at from entente.asked_notice
            where by_unit <> all (string_to_array(current_setting('entente.units', true), ','))""";

    private final JdbcClient database;

    AskedNotices(JdbcClient database) {
        this.database = database;
    }

    /** Another desk typed what this matter names. */
    public record Notice(UUID matter, String byUnit, Identifier.What what, Instant at) {}

    /** In one matter, the newest first. */
    public List<Notice> of(UUID matter) {
        return read(SEEN + " and matter = ? order by at desc limit 20", matter);
    }

    /** In all matters that this officer sees, the newest first. */
    public List<Notice> newest(int most) {
        return read(SEEN + " order by at desc limit ?", most);
    }

    private List<Notice> read(String sql, Object value) {
        return database.sql(sql)
                .param(value)
                .query((row, number) -> new Notice(
                        row.getObject("matter", UUID.class),
                        row.getString("by_unit"),
                        Identifier.What.valueOf(row.getString("what")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
