package org.entente.node.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.node.home.StatusEntry.Level;

/** What the home itself can tell: whether the node runs, disk, keys, certificate, backups. */
public final class HomeStatus implements StatusLine {
    /** Below this a week's backlog may not fit; at a tenth of it the database will stop soon. */
    private static final long LITTLE_ROOM_MIB = 10 << 10;

    private static final long NO_ROOM_MIB = 1 << 10;
    /** Signing and sealing keys are changed every two years; the months before are for doing it. */
    private static final long OLD_KEY_DAYS = 2 * 365;

    private static final long CERTIFICATE_SOON_DAYS = 60;
    private static final long OLD_BACKUP_DAYS = 2;

    @Override
    public List<StatusEntry> look(View view) {
        List<StatusEntry> entries = new ArrayList<>();
        entries.add(view.database().isPresent()
                ? StatusEntry.fine("home.status.running", view.settings().nation(), view.home().toString())
                : StatusEntry.todo(
                        Level.NOW,
                        "home.status.not-running",
                        "home.status.not-running.next",
                        view.settings().nation(),
                        view.home().toString()));
        entries.add(disk(view.home()));
        newest(KeyFile.in(view.home()).facts()).forEach(key -> entries.addAll(key(key, view.now())));
        entries.add(backup(view));
        RestoredMark.of(view.home())
                .ifPresent(mark -> entries.add(StatusEntry.todo(
                        Level.NOW, "home.status.restored", "home.status.restored.next", mark.backupMadeAt().toString())));
        return entries;
    }

    private static StatusEntry disk(Path home) {
        try {
            long free = Files.getFileStore(home).getUsableSpace() >> 20;
            return free < LITTLE_ROOM_MIB
                    ? StatusEntry.todo(
                            free < NO_ROOM_MIB ? Level.NOW : Level.SOON,
                            "home.status.disk",
                            "home.status.disk.next",
                            free)
                    : StatusEntry.fine("home.status.disk", free);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key of each use that is in use: older ones stay for what was signed and sealed with them. */
    private static List<KeyFile.Facts> newest(List<KeyFile.Facts> all) {
        return Stream.of(KeyUse.values())
                .flatMap(use -> all.stream()
                        .filter(key -> key.use() == use)
                        .max(Comparator.comparing(KeyFile.Facts::madeAt))
                        .stream())
                .toList();
    }

    private static List<StatusEntry> key(KeyFile.Facts key, Instant now) {
        long age = days(key.madeAt(), now);
        List<StatusEntry> entries = new ArrayList<>();
        entries.add(age > OLD_KEY_DAYS
                ? StatusEntry.todo(Level.SOON, "home.status.key", "home.status.key.next", key.use().name(), age)
                : StatusEntry.fine("home.status.key", key.use().name(), age));
        if (key.certificate().length > 0) {
            Instant end = NationKeys.certificate(key.certificate()).getNotAfter().toInstant();
            long left = days(now, end);
            entries.add(left < CERTIFICATE_SOON_DAYS
                    ? StatusEntry.todo(
                            left < 0 ? Level.NOW : Level.SOON,
                            "home.status.certificate",
                            "home.status.certificate.next",
                            left)
                    : StatusEntry.fine("home.status.certificate", left));
        }
        return entries;
    }

    private static StatusEntry backup(View view) {
        Optional<Instant> newest = Backups.newestAt(view.home());
        if (newest.isEmpty()) {
            return StatusEntry.todo(Level.SOON, "home.status.no-backup", "home.status.backup.next");
        }
        long age = days(newest.get(), view.now());
        return age > OLD_BACKUP_DAYS
                ? StatusEntry.todo(Level.SOON, "home.status.backup", "home.status.backup.next", age)
                : StatusEntry.fine("home.status.backup", age);
    }

    private static long days(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
