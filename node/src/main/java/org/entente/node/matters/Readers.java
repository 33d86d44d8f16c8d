package org.entente.node.matters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.node.officers.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who of our nation opened a matter, from the trail. */
@Transactional(readOnly = true)
public class Readers {
    /** Readers on one page; a matter that more people read is looked at in the trail itself. */
    private static final int MOST = 100;

    /** One reader. */
    public record Reader(String name, String unit, Instant first, Instant last, int times) {}

    private final JdbcClient database;
    private final Accounts accounts;

    Readers(JdbcClient database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    public List<Reader> of(UUID matter) {
        record Row(UUID actor, Instant first, Instant last, int times) {}
        return database.sql("select actor, first, last, times from entente.readers_of(?) limit " + MOST)
                .param(matter)
                .query((row, number) -> new Row(row.getObject("actor", UUID.class), MatterRows.must(row, "first"), MatterRows.must(row, "last"),
                        row.getInt("times")))
                .list().stream()
                .map(row -> accounts.find(row.actor())
                        .map(officer -> new Reader(officer.displayName(), officer.unit().code(), row.first(), row.last(), row.times()))
                        .orElse(new Reader("", "", row.first(), row.last(), row.times())))
                .toList();
    }
}
