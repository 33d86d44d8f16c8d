package org.entente.node.matters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.protocol.Nation;
import org.entente.treaty.PredominanceTest;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Predominance tests on file, of both nations. */
final class TestRows {
    private final JdbcTemplate database;

    TestRows(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    Map<UUID, List<PredominanceTest>> of(Collection<UUID> matters) {
        Map<UUID, List<PredominanceTest>> found = new HashMap<>();
        database.query(
                "select matter, nation, outcome, reason from entente.predominance_test where matter = any (?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", matters.toArray())),
                row -> {
                    PredominanceTest test = new PredominanceTest(row.getString("nation"), true, false,
                            PredominanceTest.Outcome.valueOf(row.getString("outcome")), row.getString("reason"));
                    found.computeIfAbsent(row.getObject("matter", UUID.class), none -> new ArrayList<>()).add(test);
                });
        return found;
    }

    List<PredominanceTest> of(UUID matter) {
        return of(List.of(matter)).getOrDefault(matter, List.of());
    }

    /** Keeps the tests that came with a partner's act; another nation's test in it is worth nothing. */
    void keep(UUID matter, Nation author, List<PredominanceTest> tests, Instant at) {
        tests.stream().filter(test -> test.nation().equals(author.code())).findFirst().ifPresent(test -> Later.write(
                database,
                """
                insert into entente.predominance_test (matter, nation, outcome, reason, at) values (?, ?, ?, ?, ?)
                on conflict do nothing""",
                matter, test.nation(), test.outcome().name(), test.reason(), MatterRows.time(at)));
    }

    /** Our own officer's test. */
    void write(UUID matter, Nation own, PredominanceTest.Outcome outcome, String reason, UUID officer, String unit, Instant at) {
        database.update("delete from entente.predominance_test where matter = ? and nation = ?", matter, own.code());
        database.update(
                """
                insert into entente.predominance_test (matter, nation, outcome, reason, officer, unit, at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                matter, own.code(), outcome.name(), reason, officer, unit, MatterRows.time(at));
    }

    /** Our nation's test travels with each act, because the other end asks for it. */
    static void putInto(ObjectNode body, Nation own, List<PredominanceTest> tests) {
        body.remove("tests");
        List<PredominanceTest> ours = tests.stream().filter(test -> test.nation().equals(own.code())).toList();
        if (ours.isEmpty()) {
            return;
        }
        ArrayNode list = body.putArray("tests");
        ours.forEach(test -> list.addObject().put("nation", test.nation())
                .put("outcome", test.outcome().name().toLowerCase(java.util.Locale.ROOT)).put("reason", test.reason()));
    }
}
