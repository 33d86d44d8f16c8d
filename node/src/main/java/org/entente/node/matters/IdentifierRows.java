package org.entente.node.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.kernel.Column;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which matter names which thing, by keyed hash. */
final class IdentifierRows {
    /** One row. */
    record Named(UUID matter, Identifier identifier) {}

    private final JdbcTemplate database;
    private final IdentifierHash hash;

    IdentifierRows(DataSource database, IdentifierHash hash) {
        this.database = new JdbcTemplate(database);
        this.hash = hash;
    }

    void add(List<Named> named) {
        List<Named> telling = named.stream().filter(row -> row.identifier().telling()).toList();
        if (!telling.isEmpty()) {
            Later.write(database, "insert into entente.identifier (hash, matter, what) select * from unnest(?, ?::uuid[], ?) on conflict do nothing",
                    new Later.Many("bytea", telling.stream().map(row -> hash.of(row.identifier())).toArray(byte[][]::new)),
                    Column.of(telling, Named::matter), Column.of(telling, row -> row.identifier().what()));
        }
    }

    /** The matters that may be seen and name one of these. */
    List<UUID> find(List<Identifier> identifiers, int limit) {
        List<byte[]> hashes = new ArrayList<>();
        identifiers.stream().filter(Identifier::telling).forEach(identifier -> hashes.add(hash.of(identifier)));
        if (hashes.isEmpty()) {
            return List.of();
        }
        List<UUID> found = new ArrayList<>();
        database.query(
                "select distinct matter from entente.identifier where hash = any (?) limit " + limit,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("bytea", hashes.toArray(byte[][]::new))),
                row -> {
                    found.add(row.getObject("matter", UUID.class));
                });
        return found;
    }
}
