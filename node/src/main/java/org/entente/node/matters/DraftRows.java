package org.entente.node.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.kernel.UnitCode;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** The tables of drafts; on the officer's connection, whose policies keep a draft its author's. */
final class DraftRows {
    private static final String SELECT = """
            select draft, matter, kind, kind_version, act, reference, register_year, register_number, opens, author,
                author_name, author_post, unit, status, partner, authority, handling, body::text as body, notes, version,
                changed_at, handed_in_at, expires_at, stopped_by, channel, came_at
            from entente.draft\s""";

    /** Rows of one list; nobody reads more drafts at once. */
    private static final int MOST = 100;

    private final JdbcClient database;
    private final DataSource source;

    DraftRows(DataSource source) {
        this.database = JdbcClient.create(source);
        this.source = source;
    }

    Optional<Draft> find(UUID draft) {
        return database.sql(SELECT + "where draft = ?").param(draft).query(DraftRows::read).optional();
    }

    Optional<Draft> lock(UUID draft) {
        return database.sql(SELECT + "where draft = ? for update").param(draft).query(DraftRows::read).optional();
    }

    /** Locked, and still to be written by this officer. */
    Draft writable(UUID id, UUID officer) {
        Draft draft = lock(id).orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_DRAFT));
        if (!draft.author().equals(officer)) {
            throw new NotDone(NotDone.Reason.NOT_YOURS);
        }
        if (!draft.status().writable()) {
            throw new NotDone(draft.status() == Draft.Status.RELEASED ? NotDone.Reason.ALREADY_RELEASED : NotDone.Reason.NOT_WRITABLE);
        }
        return draft;
    }

    List<Draft> ofAuthor(UUID author) {
        return database.sql(SELECT + "where author = ? and bundle is null and status in ('WRITING', 'RETURNED', 'STOPPED', 'HANDED_IN') order by changed_at desc limit " + MOST)
                .param(author).query(DraftRows::read).list();
    }

    /** What waits for release in these units, but for what the officer wrote himself. */
    List<Draft> waiting(List<UnitCode> units, UUID officer) {
        return database.sql(SELECT + "where status = 'HANDED_IN' and bundle is null and unit = any (?) and author <> ? order by handed_in_at limit " + MOST)
                .params(units.stream().map(UnitCode::code).toArray(String[]::new), officer).query(DraftRows::read).list();
    }

    List<Draft> openIn(UUID matter) {
        return database.sql(SELECT + "where matter = ? and status in ('WRITING', 'RETURNED', 'STOPPED', 'HANDED_IN') order by changed_at desc limit " + MOST)
                .param(matter).query(DraftRows::read).list();
    }

    void add(Draft d) {
        database.sql("""
                        insert into entente.draft (draft, matter, kind, kind_version, act, reference, register_year,
                            register_number, opens, author, author_name, author_post, unit, status, partner, authority,
                            handling, body, notes, version, changed_at, expires_at, channel, came_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)""")
                .params(d.id(), d.matter(), d.kind(), d.kindVersion(), d.act(), d.reference(), d.registerYear(),
                        d.registerNumber(), d.opens(), d.author(), d.authorName(), d.authorPost(), d.unit().code(),
                        d.status().name(), d.partner() == null ? null : d.partner().code(), d.authority(), d.handling(),
                        Bodies.text(d.body()), d.notes(), d.version(), MatterRows.time(d.changedAt()), MatterRows.time(d.expiresAt()),
                        d.channel() == null ? null : d.channel().name(), MatterRows.time(d.cameAt()))
                .update();
    }

    void write(UUID draft, @Nullable Nation partner, @Nullable String authority, String reference, int handling, ObjectNode body,
            String notes, Instant at, Instant expires) {
        database.sql("""
                        update entente.draft set partner = ?, authority = ?, reference = ?, handling = ?, body = ?::jsonb,
                            notes = ?, changed_at = ?, expires_at = ?, title = left(body #>> '{title,text}', 200),
                            status = case when status = 'STOPPED' then 'WRITING' else status end
                        where draft = ?""")
                .params(partner == null ? null : partner.code(), authority, reference, handling, Bodies.text(body), notes,
                        MatterRows.time(at), MatterRows.time(expires), draft)
                .update();
    }

    void status(UUID draft, Draft.Status status, int version, @Nullable Instant handedIn, Instant expires, @Nullable String stoppedBy) {
        database.sql("update entente.draft set status = ?, version = ?, handed_in_at = ?, expires_at = ?, stopped_by = ? where draft = ?")
                .params(status.name(), version, MatterRows.time(handedIn), MatterRows.time(expires), stoppedBy, draft)
                .update();
    }

    void stop(UUID draft, Instant until, String rule) {
        database.sql("select entente.stop_draft(?, ?, ?)").params(draft, MatterRows.time(until), rule).query((row, number) -> 1).list();
    }

    /** Opens a draft to the legal officers of the nation, whose written test it waits for. */
    void needsTest(UUID draft, boolean needs) {
        database.sql("update entente.draft set needs_test = ? where draft = ?").params(needs, draft).update();
    }

    /** Drafts that wait for a legal officer's test. */
    List<Draft> untested(UUID officer) {
        return database.sql(SELECT + "where status = 'HANDED_IN' and needs_test and author <> ? order by handed_in_at limit " + MOST)
                .param(officer).query(DraftRows::read).list();
    }

    /** What was released lives in the matter; the draft keeps only that it was written, and by whom released. */
    void released(DraftStep step, Instant expires, boolean withFiles) {
        Later.write(
                source,
                """
                with emptied as (
                    update entente.draft set status = 'RELEASED', expires_at = ?, stopped_by = null, body = '{}', notes = '', title = null
                    where draft = ?),
                forgotten as (update entente.draft_step set body = null, note = null where draft = ?)
                insert into entente.draft_step (draft, number, step, at, officer, name)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from entente.draft_step where draft = ?""",
                MatterRows.time(expires), step.draft(), step.draft(), step.draft(), step.step().name(), MatterRows.time(step.at()),
                step.officer(), step.name(), step.draft());
        if (withFiles) {
            Later.write(source, "delete from entente.draft_attachment where draft = ?", step.draft());
        }
    }

    /** What was registered lives in the matter. */
    void empty(UUID draft) {
        database.sql("update entente.draft set body = '{}', notes = '', title = null where draft = ?").param(draft).update();
        database.sql("update entente.draft_step set body = null, note = null where draft = ?").param(draft).update();
        database.sql("delete from entente.draft_attachment where draft = ?").param(draft).update();
    }

    void delete(UUID draft) {
        database.sql("delete from entente.draft where draft = ?").param(draft).update();
    }

    void step(DraftStep step) {
        database.sql("""
                        insert into entente.draft_step (draft, number, step, at, officer, name, note, body)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?::jsonb from entente.draft_step where draft = ?""")
                .params(step.draft(), step.step().name(), MatterRows.time(step.at()), step.officer(), step.name(), step.note(),
                        step.body() == null ? null : Bodies.text(step.body()), step.draft())
                .update();
    }

    /** Newest first. */
    List<DraftStep> steps(UUID draft) {
        return database.sql("select draft, step, at, officer, name, note, body::text as body from entente.draft_step where draft = ? order by number desc limit " + MOST)
                .param(draft)
                .query((row, number) -> new DraftStep(row.getObject("draft", UUID.class), DraftStep.What.valueOf(row.getString("step")),
                        MatterRows.must(row, "at"), row.getObject("officer", UUID.class), row.getString("name"),
                        row.getString("note"), row.getString("body") == null ? null : Bodies.stored(row.getString("body"))))
                .list();
    }

    static Draft read(ResultSet row, int number) throws SQLException {
        String partner = row.getString("partner");
        return new Draft(
                row.getObject("draft", UUID.class),
                row.getObject("matter", UUID.class),
                row.getString("kind"),
                row.getInt("kind_version"),
                row.getString("act"),
                row.getString("reference"),
                row.getInt("register_year"),
                row.getLong("register_number"),
                row.getBoolean("opens"),
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                row.getString("author_post"),
                new UnitCode(row.getString("unit")),
                Draft.Status.valueOf(row.getString("status")),
                partner == null ? null : new Nation(partner),
                row.getString("authority"),
                row.getInt("handling"),
                Bodies.stored(row.getString("body")),
                row.getString("notes"),
                row.getInt("version"),
                MatterRows.must(row, "changed_at"),
                MatterRows.instant(row, "handed_in_at"),
                MatterRows.must(row, "expires_at"),
                row.getString("stopped_by"),
                row.getString("channel") == null ? null : Channel.valueOf(row.getString("channel")),
                MatterRows.instant(row, "came_at"));
    }
}
