package org.entente.node.matters;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.home.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files attached to a draft: what is known of them and what could be read in them. */
final class DraftFiles {
    /**
     * One file.
     *
     * @param number its part in the act
     * @param staged where its sealed content waits
     * @param extract the text that was read in it, none if it cannot be read
     * @param unreadableBecause the author's reason why it leaves unread
     * @param facts what the act's body says of it beyond its name; of most files nothing
     */
    public record Attached(UUID draft, int number, String name, String mediaType, long sizeBytes, int handling, UUID staged,
            boolean readable, @Nullable String extract, @Nullable String unreadableBecause, @Nullable ObjectNode facts) {}

    private final DataSource source;
    private final JdbcClient database;

    DraftFiles(DataSource source) {
        this.source = source;
        this.database = JdbcClient.create(source);
    }

    List<Attached> of(UUID draft) {
        return ask(draft).rows();
    }

    /** The same, asked together with what is asked next. */
    Reply<Attached> ask(UUID draft) {
        return Later.ask(
                source,
                """
                select draft, number, name, media_type, size_bytes, handling, staged, readable, extract, unreadable_because, facts::text as facts
                from entente.draft_attachment where draft = ? order by number""",
                (row, number) -> new Attached(row.getObject("draft", UUID.class), row.getInt("number"), row.getString("name"),
                        row.getString("media_type"), row.getLong("size_bytes"), row.getInt("handling"),
                        row.getObject("staged", UUID.class), row.getBoolean("readable"), row.getString("extract"),
                        row.getString("unreadable_because"), row.getString("facts") == null ? null : Bodies.stored(row.getString("facts"))),
                draft);
    }

    void add(Attached file, java.time.Instant at) {
        database.sql("""
                        insert into entente.draft_attachment (draft, number, name, media_type, size_bytes, handling, staged,
                            readable, extract, unreadable_because, facts, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(file.draft(), file.number(), file.name(), file.mediaType(), file.sizeBytes(), file.handling(), file.staged(),
                        file.readable(), file.extract(), file.unreadableBecause(), file.facts() == null ? null : Bodies.text(file.facts()),
                        MatterRows.time(at))
                .update();
    }

    void explain(UUID draft, int number, String because) {
        database.sql("update entente.draft_attachment set unreadable_because = ? where draft = ? and number = ? and not readable")
                .params(because, draft, number).update();
    }

    /** Puts another content in the place of one that was read already. */
    void replace(UUID draft, int number, UUID staged, long sizeBytes) {
        database.sql("update entente.draft_attachment set staged = ?, size_bytes = ? where draft = ? and number = ?")
                .params(staged, sizeBytes, draft, number).update();
    }

    /** Removes one and closes the gap, so that numbers stay those of the parts. */
    void remove(UUID draft, int number) {
        database.sql("delete from entente.draft_attachment where draft = ? and number = ?").params(draft, number).update();
        List<Integer> later = database.sql("select number from entente.draft_attachment where draft = ? and number > ? order by number")
                .params(draft, number).query(Integer.class).list();
        later.forEach(each -> database.sql("update entente.draft_attachment set number = ? where draft = ? and number = ?")
                .params(each - 1, draft, each).update());
    }

    /** Names of files are content, so they stand in the sealed body and not in the header. */
    static void describe(List<Attached> files, ObjectNode body) {
        body.remove("attachments");
        if (files.isEmpty()) {
            return;
        }
        ArrayNode list = body.putArray("attachments");
        for (Attached file : files) {
            if (file.facts() != null) {
                body.setAll(file.facts());
            }
            ObjectNode one = list.addObject().put("part", file.number()).put("name", file.name());
            if (file.unreadableBecause() != null && !file.unreadableBecause().isBlank()) {
                one.put("unreadableBecause", file.unreadableBecause());
            }
        }
    }
}
