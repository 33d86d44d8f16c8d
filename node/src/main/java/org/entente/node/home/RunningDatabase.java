package org.entente.node.home;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The node's database while it works: the embedded one is started here and stopped on close; an external one is used. */
public final class RunningDatabase implements AutoCloseable {
    private final NodeDatabase database;
    private final @Nullable EmbeddedPostgres embedded;

    private RunningDatabase(NodeDatabase database, @Nullable EmbeddedPostgres embedded) {
        this.database = database;
        this.embedded = embedded;
    }

    /** Starts it and makes roles, database and schema if they are missing; migrates nothing. */
    public static RunningDatabase start(Home home, SecureRandom random) {
        Map<DatabaseRole, String> passwords = Home.secrets(home.directory(), random).passwords();
        HomeSettings.External external = home.settings().database();
        if (external != null) {
            return new RunningDatabase(new NodeDatabase(external.url(), passwords), null);
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home.postgres(), random);
        try {
            return new RunningDatabase(provision(postgres, NodeDatabase.NAME, passwords), postgres);
        } catch (SQLException e) {
            postgres.close();
            throw new HomeProblem(HomeFault.POSTGRES_DID_NOT_START, e, String.valueOf(e.getMessage()));
        }
    }

    static NodeDatabase provision(EmbeddedPostgres postgres, String name, Map<DatabaseRole, String> passwords)
            throws SQLException {
        try (Connection server = superuser(postgres, "postgres")) {
            Provisioning provisioning = new Provisioning(server);
            provisioning.roles(passwords);
            provisioning.database(name);
        }
        try (Connection inside = superuser(postgres, name)) {
            new Provisioning(inside).schema();
        }
        return new NodeDatabase(postgres.jdbcUrl(name), passwords);
    }

    static Connection superuser(EmbeddedPostgres postgres, String database) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(database), postgres.superuser(), postgres.superuserPassword());
    }

    public NodeDatabase database() {
        return database;
    }

    /** The server, where this node runs its own. */
    public Optional<EmbeddedPostgres> embedded() {
        return Optional.ofNullable(embedded);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
