package org.entente.node.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.Nation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of bundles, on the officer's connection. */
final class BundleRows {
    /** Bundles of one list; nobody leaves more undecided. */
    private static final int MOST = 50;

    private static final String SELECT = """
            select b.bundle, b.title, b.author, b.author_name, b.unit, b.partner, b.acts, b.at,
                (select count(*) from entente.draft d where d.bundle = b.bundle and d.status = 'HANDED_IN') as waiting
            from entente.bundle b\s""";

    private final JdbcClient database;

    BundleRows(JdbcClient database) {
        this.database = database;
    }

    void add(Bundle b) {
        database.sql("insert into entente.bundle (bundle, title, author, author_name, unit, partner, acts, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(b.id(), b.title(), b.author(), b.authorName(), b.unit(), b.partner().code(), b.acts(), MatterRows.time(b.at()))
                .update();
    }

    /** Puts drafts that are there already into the bundle, and before the second officer. */
    void take(UUID bundle, List<UUID> drafts, java.time.Instant at) {
        database.sql("update entente.draft set bundle = ?, status = 'HANDED_IN', handed_in_at = ?, version = version + 1 where draft = any (?)")
                .params(bundle, MatterRows.time(at), drafts.toArray(UUID[]::new)).update();
    }

    Optional<Bundle> find(UUID bundle) {
        return database.sql(SELECT + "where b.bundle = ?").param(bundle).query(BundleRows::read).optional();
    }

    /** Those with acts that still wait, the oldest first. */
    List<Bundle> waiting(List<String> units, UUID notOf) {
        return database.sql(SELECT + """
                        where b.unit = any (?) and b.author <> ? and exists (
                            select from entente.draft d where d.bundle = b.bundle and d.status = 'HANDED_IN')
                        order by b.at limit\s""" + MOST)
                .params(units.toArray(String[]::new), notOf).query(BundleRows::read).list();
    }

    /** Its acts that wait, some at a time. */
    List<UUID> drafts(UUID bundle, int most) {
        return database.sql("select draft from entente.draft where bundle = ? and status = 'HANDED_IN' order by draft limit ?")
                .params(bundle, most).query(UUID.class).list();
    }

    private static Bundle read(ResultSet row, int number) throws SQLException {
        return new Bundle(row.getObject("bundle", UUID.class), row.getString("title"), row.getObject("author", UUID.class),
                row.getString("author_name"), row.getString("unit"), new Nation(row.getString("partner")), row.getInt("acts"),
                row.getInt("waiting"), MatterRows.must(row, "at"));
    }
}
