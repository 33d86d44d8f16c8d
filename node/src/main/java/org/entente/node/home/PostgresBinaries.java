package org.entente.node.home;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL that is shipped as a dependency, unpacked once per machine and user. Several nodes and test runs may
 * unpack at the same moment: each works in a directory of its own, and the first to finish names it.
 *
 * @param directory holds {@code bin}, {@code lib}, {@code share}
 */
record PostgresBinaries(Path directory) {
    /** The version stands in the name of the jar that the archive lies in. */
    private static final Pattern VERSION_IN_JAR_NAME = Pattern.compile("-([0-9]+(?:\\.[0-9]+)*)\\.jar");

    private static final int EXECUTABLE_BITS = 0111;

    /** Those that the class loader finds, unpacked into the cache unless they are there already. */
    static PostgresBinaries unpacked(Path cache, ClassLoader shipped) throws IOException {
        String name = archiveName();
        URL archive = shipped.getResource(name);
        if (archive == null) {
            throw new HomeProblem(HomeFault.NO_BINARIES, name);
        }
        Path target = cache.resolve("postgresql-" + version(archive));
        if (Files.notExists(target)) {
            unpack(archive, target);
        }
        return new PostgresBinaries(target);
    }

    /** Where the unpacked binaries are kept for all homes of one user. */
    static Path defaultCache() {
        String cacheHome = System.getenv("XDG_CACHE_HOME");
        Path base = cacheHome == null || cacheHome.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(cacheHome);
        return base.resolve("entente");
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    /** The first number of the version: data of another does not open. */
    int major() {
        return Integer.parseInt(
                directory.getFileName().toString().replaceFirst("^postgresql-", "").replaceFirst("[.].*", ""));
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static String version(URL archive) {
        String version = "unknown";
        Matcher found = VERSION_IN_JAR_NAME.matcher(archive.toString());
        while (found.find()) {
            version = found.group(1);
        }
        return version;
    }

    private static void unpack(URL archive, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path own = Files.createTempDirectory(target.getParent(), "unpacking-");
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream bytes = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bytes)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, own);
            }
        }
        Commands.tryRun("sync", "-f", own.toString());
        try {
            Files.move(own, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException refused) {
            DurableFiles.delete(own);
            // Systems say in different ways that another process was first; both unpacked the same archive.
            if (Files.notExists(target)) {
                throw refused;
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
            throw new IOException("an entry outside the archive: " + entry.getName());
        }
        Files.createDirectories(path.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(into.resolve(entry.getLinkName()), path, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & EXECUTABLE_BITS) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
