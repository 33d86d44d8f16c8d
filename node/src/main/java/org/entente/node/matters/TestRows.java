package org.entente.node.matters;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.home.Reply;
import org.entente.protocol.Nation;
import org.entente.treaty.PredominanceTest;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Predominance tests on file, of both nations. */
final class TestRows {
    private final DataSource source;
    private final JdbcTemplate database;

    TestRows(DataSource database) {
        this.source = database;
        this.database = new JdbcTemplate(database);
    }

    Map<UUID, List<PredominanceTest>> of(Collection<UUID> matters) {
        return byMatter(ask(matters).rows());
    }

    /** One row. */
    record Filed(UUID matter, PredominanceTest test) {}

    /** The same, asked together with what is asked next. */
    Reply<Filed> ask(Collection<UUID> matters) {
        return Later.ask(source, "select matter, nation, outcome, reason from entente.predominance_test where matter = any (?)",
                (row, number) -> new Filed(row.getObject("matter", UUID.class), new PredominanceTest(row.getString("nation"), true, false,
                        PredominanceTest.Outcome.valueOf(row.getString("outcome")), row.getString("reason"))),
                new Later.Many("uuid", matters.toArray()));
    }

    static Map<UUID, List<PredominanceTest>> byMatter(List<Filed> filed) {
        return filed.stream().collect(Collectors.groupingBy(Filed::matter, Collectors.mapping(Filed::test, Collectors.toList())));
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
