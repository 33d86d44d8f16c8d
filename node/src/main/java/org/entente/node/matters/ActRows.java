package org.entente.node.matters;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.home.Reply;
import org.entente.node.kernel.Column;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.matter.Effect;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The table of acts, one row for each header of a matter. */
final class ActRows {
    private static final String COLUMNS = "digest, matter, act, author, authority, post, seen, claimed_at, held_at, effect,"
            + " outcome, handling, parts::text as parts, released_by, drafted_by";

    private final DataSource source;
    private final JdbcTemplate database;

    ActRows(DataSource database) {
        this.source = database;
        this.database = new JdbcTemplate(database);
    }

    Map<UUID, List<HeldAct>> of(Collection<UUID> matters) {
        return byMatter(ask(matters).rows());
    }

    /** The same, asked together with what is asked next. */
    Reply<HeldAct> ask(Collection<UUID> matters) {
        return Later.ask(source, "select " + COLUMNS + " from entente.act where matter = any (?) order by held_at, digest", ActRows::read,
                new Later.Many("uuid", matters.toArray()));
    }

    static Map<UUID, List<HeldAct>> byMatter(List<HeldAct> acts) {
        return acts.stream().collect(Collectors.groupingBy(HeldAct::matter, HashMap::new, Collectors.toList()));
    }

    List<HeldAct> of(UUID matter) {
        return of(List.of(matter)).getOrDefault(matter, List.of());
    }

    Optional<HeldAct> find(Digest digest) {
        return database.query("select " + COLUMNS + " from entente.act where digest = ?", ActRows::read, (Object) digest.bytes())
                .stream().findFirst();
    }

    void add(List<HeldAct> acts) {
        if (acts.isEmpty()) {
            return;
        }
        Later.write(
                database,
                """
                insert into entente.act (digest, matter, act, author, authority, post, seen, claimed_at, held_at, effect,
                    outcome, handling, parts, released_by, drafted_by)
                select u.digest, u.matter, u.act, u.author, u.authority, u.post, u.seen::bytea[], u.claimed_at, u.held_at, u.effect,
                    u.outcome, u.handling, u.parts, u.released_by, u.drafted_by
                from unnest(?, ?::uuid[], ?, ?, ?, ?, ?, ?::timestamptz[], ?::timestamptz[], ?, ?, ?::smallint[], ?::jsonb[],
                        ?::uuid[], ?::uuid[])
                    as u (digest, matter, act, author, authority, post, seen, claimed_at, held_at, effect, outcome, handling,
                        parts, released_by, drafted_by)""",
                bytes(acts),
                Column.of(acts, HeldAct::matter),
                Column.of(acts, HeldAct::act),
                Column.of(acts, act -> act.author().code()),
                Column.of(acts, HeldAct::authority),
                Column.of(acts, HeldAct::post),
                Column.of(acts, ActRows::seen),
                Column.of(acts, HeldAct::claimedAt),
                Column.of(acts, HeldAct::heldAt),
                Column.of(acts, HeldAct::effect),
                Column.of(acts, HeldAct::outcome),
                Column.of(acts, HeldAct::handling),
                Column.of(acts, act -> parts(act.parts())),
                Column.of(acts, HeldAct::releasedBy),
                Column.of(acts, HeldAct::draftedBy));
    }

    /** Writes effect and outcome again. */
    void change(List<HeldAct> acts) {
        if (acts.isEmpty()) {
            return;
        }
        Later.write(
                database,
                """
                update entente.act a set effect = u.effect, outcome = u.outcome
                from unnest(?, ?, ?) as u (effect, outcome, digest) where a.digest = u.digest and a.digest = any (?)""",
                Column.of(acts, HeldAct::effect),
                Column.of(acts, HeldAct::outcome),
                bytes(acts),
                bytes(acts));
    }

    private static Later.Many bytes(List<HeldAct> acts) {
        return new Later.Many("bytea", acts.stream().map(act -> act.digest().bytes()).toArray(byte[][]::new));
    }

    /** As the database writes an array: there is no array of arrays of different lengths. */
    private static String seen(HeldAct act) {
        return act.seen().stream().sorted().map(Digest::bytes).map(HexFormat.of()::formatHex)
                .map("\"\\\\x%s\""::formatted).collect(Collectors.joining(",", "{", "}"));
    }

    private static HeldAct read(ResultSet row, int number) throws SQLException {
        return new HeldAct(
                Digest.ofBytes(row.getBytes("digest")),
                row.getObject("matter", UUID.class),
                row.getString("act"),
                new Nation(row.getString("author")),
                row.getString("authority"),
                row.getString("post"),
                digests(row.getArray("seen")),
                MatterRows.must(row, "claimed_at"),
                MatterRows.must(row, "held_at"),
                Effect.valueOf(row.getString("effect")),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("handling"),
                entries(row.getString("parts")),
                row.getObject("released_by", UUID.class),
                row.getObject("drafted_by", UUID.class));
    }

    private static Set<Digest> digests(Array array) throws SQLException {
        Set<Digest> digests = new HashSet<>();
        for (Object bytes : (Object[]) array.getArray()) {
            digests.add(Digest.ofBytes((byte[]) bytes));
        }
        return digests;
    }

    private static String parts(List<PartEntry> parts) {
        var list = Bodies.empty().putArray("parts");
        for (PartEntry part : parts) {
            ObjectNode node = list.addObject();
            node.put("index", part.index());
            node.put("role", part.role().name().toLowerCase(Locale.ROOT));
            node.put("mediaType", part.mediaType());
            node.put("size", part.size());
            node.put("handling", part.handling().ordinal());
            node.put("commitment", part.commitment().toString());
        }
        return Bodies.text(list);
    }

    private static List<PartEntry> entries(String json) {
        List<PartEntry> parts = new ArrayList<>();
        for (JsonNode node : Bodies.stored("{\"parts\":" + json + "}").get("parts")) {
            parts.add(new PartEntry(
                    node.get("index").intValue(),
                    PartEntry.Role.valueOf(node.get("role").stringValue().toUpperCase(Locale.ROOT)),
                    node.get("mediaType").stringValue(),
                    node.get("size").longValue(),
                    Handling.values()[node.get("handling").intValue()],
                    Digest.parse(node.get("commitment").stringValue())));
        }
        return parts;
    }
}
