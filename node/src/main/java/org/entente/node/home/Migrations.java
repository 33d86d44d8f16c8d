package org.entente.node.home;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema of a database to that of this release. */
public final class Migrations {
    private static final String PLACE = "classpath:db/migration";

    private final Flyway flyway;

    private Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    public static Migrations of(NodeDatabase database) {
        return new Migrations(configuration(database).locations(PLACE).load());
    }

    private static FluentConfiguration configuration(NodeDatabase database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.url(), DatabaseRole.MIGRATE.login(), database.password(DatabaseRole.MIGRATE))
                .schemas(NodeDatabase.SCHEMA)
                .createSchemas(false)
                // Numbers go by module, so a later release may add a lower one.
                .outOfOrder(true)
                .cleanDisabled(true);
    }

    public void migrate() {
        flyway.migrate();
    }

    /** The scripts that a migration would run now, in order. */
    public List<String> pending() {
        return Arrays.stream(flyway.info().pending()).map(MigrationInfo::getScript).toList();
    }

    /** The scripts that the database has behind it, in order. */
    public List<String> applied() {
        return Arrays.stream(flyway.info().applied()).map(MigrationInfo::getScript).toList();
    }
}
