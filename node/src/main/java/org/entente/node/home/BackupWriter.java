package org.entente.node.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup while the node works. One transaction sees the whole database as it was at one moment; rows travel
 * as text, so the next major version of PostgreSQL reads them. Attachments are files that never change, so those that
 * the snapshot speaks of are there after it was taken.
 */
final class BackupWriter {
    static final String MANIFEST = "manifest.json";
    static final String SETTINGS = "home/" + Home.SETTINGS;
    static final String ATTACHMENTS = "attachments/";
    static final String TABLES = "tables/";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path home;
    private final KeyWrapping wrapping;
    private final SecureRandom random;

    BackupWriter(Path home, KeyWrapping wrapping, SecureRandom random) {
        this.home = home;
        this.wrapping = wrapping;
        this.random = random;
    }

    /** Leaves the whole backup under its name, or nothing under it. */
    BackupManifest write(Connection superuser, Instant now, Path target) throws IOException, SQLException {
        Path making = target.resolveSibling(target.getFileName() + ".making");
        DurableFiles.directory(target.toAbsolutePath().getParent());
        BackupManifest manifest;
        try (ZipOutputStream zip = BackupFile.create(making, wrapping, random)) {
            manifest = write(superuser, now, zip);
        }
        try (FileChannel channel = FileChannel.open(making, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        DurableFiles.rename(making, target);
        return manifest;
    }

    private BackupManifest write(Connection superuser, Instant now, ZipOutputStream zip)
            throws IOException, SQLException {
        List<BackupManifest.Member> members = new ArrayList<>();
        zip.setLevel(Deflater.BEST_SPEED);
        TableRows rows = snapshot(superuser);
        members.add(file(zip, SETTINGS, home.resolve(Home.SETTINGS)));
        for (Map.Entry<String, List<String>> table : rows.tables().entrySet()) {
            members.add(table(zip, rows, table.getKey(), table.getValue()));
        }
        List<String> migrations = rows.migrations();
        Map<String, Long> sequences = rows.sequences();
        String server = rows.server();
        superuser.rollback();
        // Sealed already, so there is nothing to make smaller.
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (Path attachment : attachments()) {
            addAttachment(zip, attachment, members);
        }
        BackupManifest manifest = new BackupManifest(
                Home.settings(home).nation(), now, server, migrations, List.copyOf(members), sequences);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private static TableRows snapshot(Connection superuser) throws SQLException {
        superuser.setAutoCommit(false);
        TableRows rows = new TableRows(superuser);
        rows.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        // A policy that would hide a row makes the backup fail instead.
        rows.execute("SET LOCAL row_security = off");
        return rows;
    }

    private static BackupManifest.Member table(
            ZipOutputStream zip, TableRows rows, String table, List<String> columns) throws IOException, SQLException {
        String name = TABLES + table + "/" + String.join(",", columns);
        zip.putNextEntry(new ZipEntry(name));
        MeasuringStream measured = new MeasuringStream(zip);
        long count = rows.copyOut(table, columns, measured);
        zip.closeEntry();
        return measured.member(name, count);
    }

    private static BackupManifest.Member file(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MeasuringStream measured = new MeasuringStream(zip);
        Files.copy(file, measured);
        zip.closeEntry();
        return measured.member(name, -1);
    }

    private List<Path> attachments() throws IOException {
        Path directory = home.resolve(Home.ATTACHMENTS);
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void addAttachment(ZipOutputStream zip, Path file, List<BackupManifest.Member> members)
            throws IOException {
        String name = ATTACHMENTS + home.resolve(Home.ATTACHMENTS).relativize(file);
        try {
            Files.size(file);
        } catch (NoSuchFileException erasedMeanwhile) {
            return;
        }
        members.add(file(zip, name, file));
    }
}
