package org.entente.node.matters;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
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

    private final JdbcTemplate database;

    ActRows(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    Map<UUID, List<HeldAct>> of(Collection<UUID> matters) {
        Map<UUID, List<HeldAct>> found = new HashMap<>();
        database.query(
                "select " + COLUMNS + " from entente.act where matter = any (?) order by held_at, digest",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", matters.toArray())),
                row -> {
                    HeldAct act = read(row, 0);
                    found.computeIfAbsent(act.matter(), none -> new ArrayList<>()).add(act);
                });
        return found;
    }

    List<HeldAct> of(UUID matter) {
        return of(List.of(matter)).getOrDefault(matter, List.of());
    }

    Optional<HeldAct> find(Digest digest) {
        return database.query("select " + COLUMNS + " from entente.act where digest = ?", ActRows::read, (Object) digest.bytes())
                .stream().findFirst();
    }

    void add(List<HeldAct> acts) {
        database.batchUpdate(
                """
                insert into entente.act (digest, matter, act, author, authority, post, seen, claimed_at, held_at, effect,
                    outcome, handling, parts, released_by, drafted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
                acts, MatterRows.BATCH, (statement, act) -> {
                    statement.setBytes(1, act.digest().bytes());
                    statement.setObject(2, act.matter());
                    statement.setString(3, act.act());
                    statement.setString(4, act.author().code());
                    statement.setString(5, act.authority());
                    statement.setString(6, act.post());
                    byte[][] seen = act.seen().stream().sorted().map(Digest::bytes).toArray(byte[][]::new);
                    statement.setArray(7, statement.getConnection().createArrayOf("bytea", seen));
                    statement.setObject(8, MatterRows.time(act.claimedAt()));
                    statement.setObject(9, MatterRows.time(act.heldAt()));
                    statement.setString(10, act.effect().name());
                    statement.setString(11, act.outcome().name());
                    statement.setInt(12, act.handling());
                    statement.setString(13, parts(act.parts()));
                    statement.setObject(14, act.releasedBy());
                    statement.setObject(15, act.draftedBy());
                });
    }

    /** Writes effect and outcome again. */
    void change(List<HeldAct> acts) {
        database.batchUpdate("update entente.act set effect = ?, outcome = ? where digest = ?", acts, MatterRows.BATCH,
                (statement, act) -> {
                    statement.setString(1, act.effect().name());
                    statement.setString(2, act.outcome().name());
                    statement.setBytes(3, act.digest().bytes());
                });
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
