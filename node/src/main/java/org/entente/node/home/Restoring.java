package org.entente.node.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Brings a backup back: into a new home, or into a database that is thrown away, to see whether it would. */
public final class Restoring {
    private static final Map<String, String> QUICK = Map.of("fsync", "off", "full_page_writes", "off");

    private final Path backup;
    private final KeyWrapping wrapping;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Function<NodeDatabase, Migrations> migrations;

    public Restoring(Path backup, KeyWrapping wrapping, InstantSource clock, SecureRandom random) {
        this(backup, wrapping, clock, random, Migrations::of);
    }

    Restoring(
            Path backup,
            KeyWrapping wrapping,
            InstantSource clock,
            SecureRandom random,
            Function<NodeDatabase, Migrations> migrations) {
        this.migrations = migrations;
        this.backup = backup;
        this.wrapping = wrapping;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes the new home. It becomes a home with the last step, so a restoring that stops half-way leaves none.
     *
     * @param keys the backup of the nation's keys, which must open under the same passphrase
     */
    public BackupManifest into(Path home, Path keys) {
        new KeyFile(keys).open(wrapping);
        BackupReader reader = new BackupReader(backup, wrapping);
        try {
            Home.refuseAnything(home);
            BackupManifest manifest = reader.verified();
            try (DirectoryLock lock = DirectoryLock.take(home)) {
                fill(home, reader, manifest);
                new KeyFile(keys).copyTo(KeyFile.in(home).path());
                new RestoredMark(manifest.madeAt(), clock.instant()).put(home);
                Home.create(home, reader.settings());
            } catch (IOException | RuntimeException | SQLException e) {
                DurableFiles.delete(home);
                throw e;
            }
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new HomeProblem(HomeFault.DAMAGED, e, String.valueOf(e.getMessage()));
        }
    }

    private void fill(Path home, BackupReader reader, BackupManifest manifest) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Home.postgres(home), random)) {
            bringBack(postgres, Home.secrets(home, random), reader, manifest);
        }
        reader.attachments(home);
    }

    /** What a rehearsal found. */
    public record Rehearsed(BackupManifest manifest, List<String> migrated, Duration took) {}

    /** Restores into a database in the directory, migrates it to this release, and throws it away. */
    public Rehearsed rehearse(Path scratch) {
        long start = System.nanoTime();
        BackupReader reader = new BackupReader(backup, wrapping);
        try {
            DurableFiles.delete(scratch);
            BackupManifest manifest = reader.verified();
            PostgresPlace place = PostgresPlace.in(scratch.resolve("postgres")).withSettings(QUICK);
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place, random)) {
                Secrets secrets = Home.secrets(scratch, random);
                List<String> migrated = bringBack(postgres, secrets, reader, manifest);
                return new Rehearsed(manifest, migrated, Duration.ofNanos(System.nanoTime() - start));
            } finally {
                DurableFiles.delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new HomeProblem(HomeFault.DAMAGED, e, String.valueOf(e.getMessage()));
        }
    }

    private List<String> bringBack(
            EmbeddedPostgres postgres, Secrets secrets, BackupReader reader, BackupManifest manifest)
            throws SQLException, IOException {
        NodeDatabase database = RunningDatabase.provision(postgres, NodeDatabase.NAME, secrets.passwords());
        Migrations scripts = migrations.apply(database);
        scripts.migrateTo(manifest.migrations());
        try (Connection superuser = RunningDatabase.superuser(postgres, NodeDatabase.NAME)) {
            reader.rows(superuser, manifest);
        }
        List<String> pending = scripts.pending();
        scripts.migrate();
        return pending;
    }

    /** Room that a rehearsal or a restoring of a database of this size needs, with its log beside it. */
    static long neededBytes(long databaseBytes) {
        long log = 1L << 30;
        return 2 * databaseBytes + log;
    }

    /** {@link HomeFault#DISK_TOO_SMALL} where the disk has less than that. */
    public static void checkRoom(Path home, ReachedServer server) {
        try (Connection superuser = server.superuser()) {
            long needed = neededBytes(new TableRows(superuser).databaseBytes());
            long free = Files.getFileStore(home).getUsableSpace();
            if (free < needed) {
                throw new HomeProblem(HomeFault.DISK_TOO_SMALL, home.toString(), free >> 20, needed >> 20);
            }
        } catch (SQLException e) {
            throw new HomeProblem(HomeFault.DATABASE_UNREACHABLE, e, home.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
