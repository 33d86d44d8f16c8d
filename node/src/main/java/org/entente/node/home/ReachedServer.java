package org.entente.node.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A home's own PostgreSQL for a command beside the node: the node's, where it runs; else started for the command, which
 * then holds the home.
 */
public final class ReachedServer implements AutoCloseable {
    private final Path home;
    private final int port;
    private final @Nullable Home held;
    private final @Nullable RunningDatabase started;

    private ReachedServer(Path home, int port, @Nullable Home held, @Nullable RunningDatabase started) {
        this.home = home;
        this.port = port;
        this.held = held;
        this.started = started;
    }

    /** The running node's server; {@link HomeFault#DATABASE_UNREACHABLE} where none runs. */
    public static ReachedServer running(Path home) {
        refuseExternal(home);
        try {
            int port = Integer.parseInt(
                    Files.readString(Home.postgres(home).port()).strip());
            return new ReachedServer(home, port, null, null);
        } catch (IOException e) {
            throw new HomeProblem(HomeFault.DATABASE_UNREACHABLE, e, home.toString());
        }
    }

    public static ReachedServer runningOrStarted(Path directory, SecureRandom random) {
        refuseExternal(directory);
        Home home;
        try {
            home = Home.open(directory);
        } catch (HomeProblem problem) {
            if (problem.fault() == HomeFault.IN_USE) {
                return running(directory);
            }
            throw problem;
        }
        try {
            RunningDatabase database = RunningDatabase.start(home, random);
            int port = database.embedded().orElseThrow().port();
            return new ReachedServer(directory, port, home, database);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    private static void refuseExternal(Path home) {
        if (Home.settings(home).database() != null) {
            throw new HomeProblem(HomeFault.BACKUP_NEEDS_EMBEDDED);
        }
    }

    /** Whether a node works on this home at the same time. */
    public boolean besideTheNode() {
        return started == null;
    }

    /** A connection that sees every row, for the backup only; the caller closes it. */
    Connection superuser() {
        try {
            return DriverManager.getConnection(
                    url(), PostgresCluster.SUPERUSER, Files.readString(Home.postgres(home).secret()).strip());
        } catch (SQLException | IOException e) {
            throw new HomeProblem(HomeFault.DATABASE_UNREACHABLE, e, home.toString());
        }
    }

    /** The database as the roles see it. */
    public NodeDatabase database() {
        return new NodeDatabase(url(), Home.secrets(home, new SecureRandom()).passwords());
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NodeDatabase.NAME;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
        if (held != null) {
            held.close();
        }
    }
}
