package org.entente.node.home;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup twice: once to know that it is whole, once to bring back what it holds. */
final class BackupReader {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final KeyWrapping wrapping;

    BackupReader(Path file, KeyWrapping wrapping) {
        this.file = file;
        this.wrapping = wrapping;
    }

    /** The manifest, after every member was compared with it; {@link HomeFault#DAMAGED} names the first that differs. */
    BackupManifest verified() throws IOException {
        Map<String, BackupManifest.Member> seen = new HashMap<>();
        BackupManifest manifest = null;
        try (ZipInputStream zip = BackupFile.open(file, wrapping)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(BackupWriter.MANIFEST)) {
                    manifest = JSON.readValue(zip.readAllBytes(), BackupManifest.class);
                } else {
                    MeasuringStream measured = new MeasuringStream(OutputStream.nullOutputStream());
                    zip.transferTo(measured);
                    seen.put(entry.getName(), measured.member(entry.getName(), -1));
                }
            }
        } catch (IOException altered) {
            throw new HomeProblem(HomeFault.DAMAGED, altered, file.toString());
        }
        return compared(manifest, seen);
    }

    private BackupManifest compared(@Nullable BackupManifest manifest, Map<String, BackupManifest.Member> seen) {
        if (manifest == null) {
            throw new HomeProblem(HomeFault.DAMAGED, file.toString());
        }
        for (BackupManifest.Member member : manifest.members()) {
            BackupManifest.Member found = seen.get(member.name());
            if (found == null || !found.sha256().equals(member.sha256())) {
                throw new HomeProblem(HomeFault.DAMAGED, file + ": " + member.name());
            }
        }
        return manifest;
    }

    HomeSettings settings() throws IOException {
        try (ZipInputStream zip = BackupFile.open(file, wrapping)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(BackupWriter.SETTINGS)) {
                    return Home.settings(zip.readAllBytes());
                }
            }
        }
        throw new HomeProblem(HomeFault.DAMAGED, file.toString());
    }

    /** Brings back the rows, in one transaction: all or none. */
    void rows(Connection superuser, BackupManifest manifest) throws IOException, SQLException {
        superuser.setAutoCommit(false);
        TableRows rows = new TableRows(superuser);
        // Triggers and foreign keys wait: the rows were consistent, and come in no order.
        rows.execute("SET LOCAL session_replication_role = replica");
        rows.empty();
        try (ZipInputStream zip = BackupFile.open(file, wrapping)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(BackupWriter.TABLES)) {
                    String[] table = entry.getName().substring(BackupWriter.TABLES.length()).split("/", 2);
                    rows.copyIn(table[0], table[1].isEmpty() ? List.of() : List.of(table[1].split(",")), open(zip));
                }
            }
        }
        for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
            rows.setSequence(sequence.getKey(), sequence.getValue());
        }
        compare(rows, manifest);
        superuser.commit();
        superuser.setAutoCommit(true);
        rows.execute("ANALYZE");
    }

    private static void compare(TableRows rows, BackupManifest manifest) throws SQLException {
        for (BackupManifest.Member member : manifest.members()) {
            if (member.rows() >= 0) {
                String table = member.name().substring(BackupWriter.TABLES.length()).split("/", 2)[0];
                long count = rows.count(table);
                if (count != member.rows()) {
                    throw new HomeProblem(HomeFault.BACKUP_DIFFERS, table, count, member.rows());
                }
            }
        }
    }

    void attachments(Path home) throws IOException {
        Path directory = home.resolve(Home.ATTACHMENTS);
        try (ZipInputStream zip = BackupFile.open(file, wrapping)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(BackupWriter.ATTACHMENTS)) {
                    Path target = home.resolve(entry.getName()).normalize();
                    if (!target.startsWith(directory)) {
                        throw new HomeProblem(HomeFault.DAMAGED, file + ": " + entry.getName());
                    }
                    DurableFiles.directory(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }

    /** An entry as a stream of its own: who reads it may close it. */
    private static InputStream open(ZipInputStream zip) {
        return new FilterInputStream(zip) {
            @Override
            public void close() {
                // The archive goes on.
            }
        };
    }
}
