package org.entente.node.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the backups of a home and finds the newest. */
public final class Backups {
    private static final String DIRECTORY = "backups";
    private static final String ENDING = ".entente-backup";
    /** Sorts by time, and every file system takes it. */
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path home;
    private final InstantSource clock;
    private final SecureRandom random;

    public Backups(Path home, InstantSource clock, SecureRandom random) {
        this.home = home;
        this.clock = clock;
        this.random = random;
    }

    /** A backup that was made. */
    public record Made(Path file, BackupManifest manifest, long bytes) {
        /** Rows of all tables together. */
        public long rows() {
            return manifest.members().stream()
                    .mapToLong(BackupManifest.Member::rows)
                    .filter(rows -> rows > 0)
                    .sum();
        }
    }

    /**
     * Backs up while the node works, or without it.
     *
     * @param wrapping must open the nation's keys: a backup under a mistyped passphrase would be worth nothing
     * @param target absent: a name by the time, in the home
     */
    public Made make(KeyWrapping wrapping, @Nullable Path target) {
        KeyFile.in(home).open(wrapping);
        Instant now = clock.instant();
        Path file = target != null ? target : directory().resolve(NAME.format(now) + ENDING);
        try (ReachedServer server = ReachedServer.runningOrStarted(home, random);
                Connection superuser = server.superuser()) {
            BackupManifest manifest = new BackupWriter(home, wrapping, random).write(superuser, now, file);
            return new Made(file, manifest, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new HomeProblem(HomeFault.DATABASE_UNREACHABLE, e, String.valueOf(e.getMessage()));
        }
    }

    private Path directory() {
        return directory(home);
    }

    public static Path directory(Path home) {
        return home.resolve(DIRECTORY);
    }

    /** When the newest backup in the home was made, by its name. */
    static Optional<Instant> newestAt(Path home) {
        return newest(home)
                .map(file -> file.getFileName().toString())
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .map(name -> NAME.parse(name, Instant::from));
    }

    public static Optional<Path> newest(Path home) {
        if (Files.notExists(directory(home))) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(directory(home))) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .max(Path::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
