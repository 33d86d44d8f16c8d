package org.entente.node.matters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** What was written down of papers, and the originals attached to them. */
public final class PaperRows {
    /** A scan. */
    public record File(int number, String name, String mediaType, long sizeBytes, int handling, UUID staged, boolean readable) {}

    /**
     * One paper.
     *
     * @param act what sort of request it is
     * @param body as our officer wrote it down; none once erased
     */
    public record Paper(String act, @Nullable ObjectNode body, Instant cameAt, Instant registeredAt, UUID registeredBy, List<File> files) {}

    private final JdbcClient database;

    PaperRows(JdbcClient database) {
        this.database = database;
    }

    void add(Draft draft, ObjectNode body, Instant at, UUID by) {
        database.sql("insert into entente.paper (matter, act, body, came_at, registered_at, registered_by) values (?, ?, ?::jsonb, ?, ?, ?)")
                .params(draft.matter(), draft.act(), Bodies.text(body), MatterRows.time(draft.cameAt()), MatterRows.time(at), by).update();
        database.sql("""
                        insert into entente.paper_file (matter, number, name, media_type, size_bytes, handling, staged, readable)
                        select ?, number, name, media_type, size_bytes, handling, staged, readable
                        from entente.draft_attachment where draft = ?""")
                .params(draft.matter(), draft.id()).update();
    }

    Optional<Paper> of(UUID matter) {
        List<File> files = database.sql("""
                        select number, name, media_type, size_bytes, handling, staged, readable from entente.paper_file
                        where matter = ? order by number""")
                .param(matter)
                .query((row, n) -> new File(row.getInt("number"), row.getString("name"), row.getString("media_type"), row.getLong("size_bytes"),
                        row.getInt("handling"), row.getObject("staged", UUID.class), row.getBoolean("readable")))
                .list();
        return database.sql("select act, body::text as body, came_at, registered_at, registered_by from entente.paper where matter = ?")
                .param(matter)
                .query((row, n) -> new Paper(row.getString("act"), row.getString("body") == null ? null : Bodies.stored(row.getString("body")),
                        MatterRows.must(row, "came_at"), MatterRows.must(row, "registered_at"), row.getObject("registered_by", UUID.class), files))
                .optional();
    }
}
