package org.entente.node.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The one PostgreSQL of a test run, started on first use and stopped with the run. Each database on it is a copy of one
 * that was migrated once.
 */
public final class TestServer {
    /** The run's directory is thrown away, so nothing is forced to disk. */
    private static final Map<String, String> QUICK =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "200");

    private static final String TEMPLATE = "entente_migrated";

    private final Path directory;
    private final EmbeddedPostgres postgres;
    private final Map<DatabaseRole, String> passwords;
    private final AtomicInteger count = new AtomicInteger();

    private TestServer() throws IOException, SQLException {
        this.directory = Files.createTempDirectory("entente-test-");
        Secrets secrets = new Secrets(directory.resolve("secrets"), new SecureRandom());
        this.passwords = secrets.passwords();
        this.postgres = EmbeddedPostgres.start(
                PostgresPlace.in(directory.resolve("postgres")).withSettings(QUICK), new SecureRandom());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        Migrations.of(RunningDatabase.provision(postgres, TEMPLATE, passwords)).migrate();
    }

    private static final class Holder {
        private static final TestServer RUNNING = started();

        private static TestServer started() {
            try {
                return new TestServer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static TestServer running() {
        return Holder.RUNNING;
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    public synchronized NodeDatabase freshDatabase() {
        String name = "entente_" + count.incrementAndGet();
        try (Connection server = RunningDatabase.superuser(postgres, "postgres");
                Statement statement = server.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " STRATEGY file_copy OWNER "
                    + DatabaseRole.MIGRATE.login());
            for (DatabaseRole role : DatabaseRole.values()) {
                statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + role.login());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new NodeDatabase(postgres.jdbcUrl(name), passwords);
    }

    /** A home whose database is a fresh one here. */
    public Path freshHome(String nation) {
        return homeOn(nation, freshDatabase().url());
    }

    /** Another home on the database of one that is there: a second process of the same node. */
    public Path homeBeside(Path home) {
        HomeSettings settings = Home.settings(home);
        return homeOn(settings.nation(), settings.database().url());
    }

    private synchronized Path homeOn(String nation, String url) {
        Path home = directory.resolve("home-" + count.incrementAndGet());
        Home.create(home, new HomeSettings(
                nation,
                Map.of("en", "Practice " + nation),
                true,
                new HomeSettings.Ports(0, 0),
                new HomeSettings.External(url)));
        try {
            DurableFiles.directory(home.resolve("secrets"));
            for (DatabaseRole role : DatabaseRole.values()) {
                DurableFiles.write(home.resolve("secrets").resolve(role.login()), passwords.get(role));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    public DataSource superuser(NodeDatabase database) throws SQLException {
        return new DriverManagerDataSource(database.url(), postgres.superuser(), postgres.superuserPassword());
    }

    private void stop() {
        postgres.close();
        try {
            DurableFiles.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
