package org.entente.node.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the schema of a database to that of this release. */
public final class Migrations {
    private static final String PLACE = "db/migration";

    private final NodeDatabase database;
    private final String place;

    private Migrations(NodeDatabase database, String place) {
        this.database = database;
        this.place = place;
    }

    public static Migrations of(NodeDatabase database) {
        return in(PLACE).apply(database);
    }

    /** The migrations of scripts that lie elsewhere, for tests that need tables of their own. */
    static Function<NodeDatabase, Migrations> in(String place) {
        return database -> new Migrations(database, place);
    }

    /**
     * Migrations of these scripts only: brings an empty database to the schema that a backup was taken from. The
     * numbers of modules interleave, so no single version could say where to stop.
     *
     * @throws HomeProblem {@link HomeFault#BACKUP_IS_NEWER} where this release lacks one of them
     */
    void migrateTo(List<String> scripts) {
        try {
            Path chosen = Files.createTempDirectory("entente-migrations-");
            try {
                for (String script : scripts) {
                    copy(script, chosen);
                }
                flyway("filesystem:" + chosen).migrate();
            } finally {
                DurableFiles.delete(chosen);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String script, Path into) throws IOException {
        try (InputStream known = Migrations.class.getClassLoader().getResourceAsStream(place + "/" + script)) {
            if (known == null || script.contains("/")) {
                throw new HomeProblem(HomeFault.BACKUP_IS_NEWER, script);
            }
            Files.copy(known, into.resolve(script));
        }
    }

    private Flyway flyway(String location) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.url(), DatabaseRole.MIGRATE.login(), database.password(DatabaseRole.MIGRATE))
                .schemas(NodeDatabase.SCHEMA)
                .createSchemas(false)
                .locations(location)
                // Numbers go by module, so a later release may add a lower one.
                .outOfOrder(true)
                .cleanDisabled(true)
                .load();
    }

    private Flyway flyway() {
        return flyway("classpath:" + place);
    }

    public void migrate() {
        flyway().migrate();
    }

    /** The scripts that a migration would run now, in order. */
    public List<String> pending() {
        return Arrays.stream(flyway().info().pending()).map(MigrationInfo::getScript).toList();
    }

    /** The scripts that the database has behind it, in order. */
    public List<String> applied() {
        return Arrays.stream(flyway().info().applied()).map(MigrationInfo::getScript).toList();
    }
}
