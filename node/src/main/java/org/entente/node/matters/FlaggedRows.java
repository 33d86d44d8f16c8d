package org.entente.node.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.home.Reply;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.treaty.FreeText;
import org.entente.treaty.Wish;
import org.entente.treaty.WishReview;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Flagged texts and what was said of them. */
final class FlaggedRows {
    /** Rows of one list; nobody reads more at once. */
    private static final int MOST = 200;

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SELECT = """
            select f.number, f.matter, f.text, f.wishes::text as wishes, f.nation, f.kind, f.act, f.path, f.handling, f.draft, f.held, f.author,
                f.unit, f.reason, f.at, s.outcome as s_outcome, s.reason as s_reason, s.officer as s_officer, s.at as s_at,
                o.outcome as o_outcome, o.reason as o_reason, o.officer as o_officer, o.at as o_at
            from entente.flagged_text f
            left join entente.flagged_decision s on s.flagged = f.number and s.reader = 'SECOND_OFFICER'
            left join entente.flagged_decision o on o.flagged = f.number and o.reader = 'OVERSIGHT'\s""";

    private final DataSource source;
    private final JdbcTemplate database;

    FlaggedRows(DataSource source) {
        this.source = source;
        this.database = new JdbcTemplate(source);
    }

    /** One text that a partner's act or a draft has, with what somebody said of it if anybody did. */
    record Known(String digest, FreeText text, boolean arrived, @Nullable WishReview review) {}

    /** What is known of the texts of a matter, asked together with what is asked next. */
    Reply<Known> ask(UUID matter) {
        return Later.ask(source, """
                        select f.digest, f.place, f.path, case when f.place = 'ARRIVAL' then f.text else '' end as text, d.reader, d.outcome
                        from entente.flagged_text f left join entente.flagged_decision d on d.flagged = f.number where f.matter = ?""",
                (row, number) -> new Known(row.getString("digest"), new FreeText(row.getString("path"), row.getString("text")),
                        row.getString("place").equals("ARRIVAL"),
                        row.getString("reader") == null ? null : new WishReview(row.getString("digest"),
                                WishReview.Reader.valueOf(row.getString("reader")), WishReview.Outcome.valueOf(row.getString("outcome")))),
                matter);
    }

    /** Puts a draft's flagged texts before two people. */
    void add(Draft draft, Nation own, List<Flag> flags, String reason, Instant at) {
        for (Flag flag : flags) {
            Later.write(source, """
                            insert into entente.flagged_text (matter, text, digest, wishes, place, nation, kind, act, path, handling, draft, author, unit, reason, at)
                            values (?, ?, ?, ?::jsonb, 'DRAFTING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                    draft.matter(), flag.text(), flag.digest(), JSON.writeValueAsString(flag.wishes()), own.code(), draft.kind(), draft.act(),
                    flag.path(), draft.handling(), draft.id(), draft.author(), draft.unit().code(), reason, MatterRows.time(at));
        }
    }

    /** The flagged texts of acts that were taken in. */
    void arrived(HeldAct act, String kind, List<Flag> flags) {
        for (Flag flag : flags) {
            Later.write(source, """
                            insert into entente.flagged_text (matter, text, digest, wishes, place, nation, kind, act, path, handling, held, at)
                            values (?, ?, ?, ?::jsonb, 'ARRIVAL', ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                    act.matter(), flag.text(), flag.digest(), JSON.writeValueAsString(flag.wishes()), act.author().code(), kind, act.act(),
                    flag.path(), act.handling(), act.digest().bytes(), MatterRows.time(act.heldAt()));
        }
    }

    /** Texts that the draft no longer has are nobody's business any more. */
    void keep(UUID draft, Collection<String> digests) {
        database.update("delete from entente.flagged_text where draft = ? and digest <> all (?)", draft, digests.toArray(String[]::new));
    }

    List<FlaggedText> open() {
        return database.query(SELECT + """
                where coalesce(s.outcome, 'ORDINARY') <> 'PROTECTED' and coalesce(o.outcome, 'ORDINARY') <> 'PROTECTED'
                    and (s.outcome is null or o.outcome is null) order by f.at, f.number limit\s""" + MOST, FlaggedRows::read);
    }

    List<FlaggedText> of(UUID draft) {
        return database.query(SELECT + "where f.draft = ? order by f.number", FlaggedRows::read, draft);
    }

    /** What arrived in a matter. */
    List<FlaggedText> arrivedIn(UUID matter) {
        return database.query(SELECT + "where f.matter = ? and f.held is not null order by f.number limit " + MOST, FlaggedRows::read, matter);
    }

    Optional<FlaggedText> find(long number) {
        return database.query(SELECT + "where f.number = ?", FlaggedRows::read, number).stream().findFirst();
    }

    /** Whether it was written; somebody may have been quicker. */
    boolean say(long number, WishReview.Reader reader, FlaggedText.Said said) {
        return database.update("""
                        insert into entente.flagged_decision (flagged, reader, outcome, reason, officer, at) values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing""",
                number, reader.name(), said.outcome().name(), said.reason(), said.officer(), MatterRows.time(said.at())) == 1;
    }

    /** Stops the draft in which the acting officer found a text political. */
    void stop(UUID draft, Instant until, String rule) {
        database.query("select entente.stop_flagged_draft(?, ?, ?)", (row, number) -> 1, draft, MatterRows.time(until), rule);
    }

    private static FlaggedText read(ResultSet row, int number) throws SQLException {
        byte[] held = row.getBytes("held");
        return new FlaggedText(row.getLong("number"), row.getObject("matter", UUID.class), row.getString("text"),
                List.of(JSON.readValue(row.getString("wishes"), Wish[].class)), new Nation(row.getString("nation")), row.getString("kind"),
                row.getString("act"), row.getString("path"), row.getInt("handling"), row.getObject("draft", UUID.class), held == null ? null : Digest.ofBytes(held),
                row.getObject("author", UUID.class), row.getString("unit"), row.getString("reason"), MatterRows.must(row, "at"),
                said(row, "s_"), said(row, "o_"));
    }

    private static FlaggedText.@Nullable Said said(ResultSet row, String of) throws SQLException {
        OffsetDateTime at = row.getObject(of + "at", OffsetDateTime.class);
        return at == null ? null : new FlaggedText.Said(WishReview.Outcome.valueOf(row.getString(of + "outcome")), row.getString(of + "reason"),
                row.getObject(of + "officer", UUID.class), at.toInstant());
    }
}
