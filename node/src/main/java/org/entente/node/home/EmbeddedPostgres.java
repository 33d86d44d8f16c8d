package org.entente.node.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL on one directory of this machine, started and stopped with the node.
 *
 * <p>Safe by default: data is forced to disk, a password is needed even from this machine, nothing listens beyond the
 * loopback. It may be killed at any moment, with the node or alone. Alone, it is started again on the same port and
 * the node's connections come back by themselves. With the node, the next start stops what was left and recovers.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** Recovery replays at most {@code max_wal_size}; a slow disk needs a minute for it, ten leave room. */
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    /** Each try takes a port that was free a moment before; losing that race five times is no race. */
    private static final int PORT_TRIES = 5;

    private static final long READY_POLL_MILLIS = 10;
    private static final long RESTART_PAUSE_MILLIS = 500;
    private static final long LONGEST_LOG_BYTES = 8L << 20;

    private final PostgresPlace place;
    private final PostgresCluster cluster;
    private final DirectoryLock lock;
    private final String password;
    private Process server;
    private int port;
    private volatile boolean closing;

    private EmbeddedPostgres(PostgresPlace place, DirectoryLock lock, String password) throws IOException {
        this.place = place;
        this.lock = lock;
        this.password = password;
        this.cluster = new PostgresCluster(place, PostgresBinaries.unpacked(place.cache(), place.shipped()));
        new Orphans(place.data()).stop();
        cluster.prepare();
        this.server = launchOnSomePort();
        supervise();
    }

    /** Starts on the directory, making it on first use; {@link HomeFault#IN_USE} where another process holds it. */
    public static EmbeddedPostgres start(Path directory) {
        return start(PostgresPlace.in(directory), new SecureRandom());
    }

    static EmbeddedPostgres start(PostgresPlace place, SecureRandom random) {
        DirectoryLock lock = DirectoryLock.take(place.directory());
        try {
            return new EmbeddedPostgres(place, lock, place.superuserPassword(random));
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public String superuser() {
        return PostgresCluster.SUPERUSER;
    }

    public String superuserPassword() {
        return password;
    }

    public synchronized int port() {
        return port;
    }

    public synchronized long pid() {
        return server.pid();
    }

    private Process launchOnSomePort() throws IOException {
        for (int attempt = 1; attempt < PORT_TRIES; attempt++) {
            port = freePort();
            try {
                return launch();
            } catch (HomeProblem portWasTakenMeanwhile) {
                if (FreePort.isFree(port)) {
                    throw portWasTakenMeanwhile;
                }
            }
        }
        port = freePort();
        return launch();
    }

    private Process launch() throws IOException {
        long logStart = startLog();
        Process started = new ProcessBuilder(cluster.serverCommand(port))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(place.log().toFile()))
                .start();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!ready(started)) {
            if (!started.isAlive() || System.nanoTime() > end) {
                started.destroyForcibly();
                throw new HomeProblem(HomeFault.POSTGRES_DID_NOT_START, logSince(logStart));
            }
            Pause.millis(READY_POLL_MILLIS);
        }
        String known = Integer.toString(port);
        if (Files.notExists(place.port()) || !Files.readString(place.port()).equals(known)) {
            DurableFiles.write(place.port(), known);
        }
        return started;
    }

    private boolean ready(Process started) throws IOException {
        return PostmasterFile.read(place.data())
                .filter(file -> file.pid() == started.pid() && file.ready())
                .isPresent();
    }

    private void supervise() {
        Process watched = server;
        Thread.ofVirtual().name("postgres-supervisor").start(() -> {
            try {
                watched.waitFor();
                restart();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The port stays: whoever is connected knows only this one. Tried for as long as the node lives: a full disk ends. */
    private void restart() {
        String told = "";
        while (!closing) {
            Pause.millis(RESTART_PAUSE_MILLIS);
            synchronized (this) {
                if (closing) {
                    return;
                }
                try {
                    new Orphans(place.data()).stop();
                    server = launch();
                    supervise();
                    return;
                } catch (IOException | RuntimeException e) {
                    // Said once for each reason: twice a second would fill the disk that may be what is full.
                    if (!told.equals(e.getClass().getName())) {
                        told = e.getClass().getName();
                        System.getLogger(EmbeddedPostgres.class.getName())
                                .log(System.Logger.Level.WARNING, "PostgreSQL stopped and does not start again yet", e);
                    }
                }
            }
        }
    }

    private int freePort() throws IOException {
        if (Files.exists(place.port())) {
            int last = Integer.parseInt(Files.readString(place.port()).strip());
            if (last != port && FreePort.isFree(last)) {
                return last;
            }
        }
        return FreePort.find();
    }

    private long startLog() throws IOException {
        Path log = place.log();
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG_BYTES) {
            DurableFiles.rename(log, log.resolveSibling(log.getFileName() + ".1"));
        }
        return Files.exists(log) ? Files.size(log) : 0;
    }

    private String logSince(long start) throws IOException {
        String log = Files.readString(place.log());
        return log.substring((int) Math.min(start, log.length())).strip();
    }

    /** Stops fast: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            try {
                Commands.signal("INT", server.pid());
                if (!server.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                    Commands.signal("QUIT", server.pid());
                    server.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lock.close();
            }
        }
    }
}
