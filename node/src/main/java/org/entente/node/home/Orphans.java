package org.entente.node.home;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Database processes that outlived their node. They are told from others not by a number in a file, which another
 * process may have by now, but by where they work: every process of a cluster has the cluster's data directory as its
 * working directory. Whoever holds the lock of the home knows that none of them belongs to a living node.
 */
final class Orphans {
    /** A fast stop writes a checkpoint of at most {@code shared_buffers}. */
    private static final Duration FAST_STOP = Duration.ofSeconds(60);

    private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 20;
    private static final Path PROC = Path.of("/proc");

    private final Path data;

    Orphans(Path data) {
        this.data = data;
    }

    /** Stops them, politely first; afterwards nothing works in the data directory and no file says so. */
    void stop() throws IOException {
        if (Files.notExists(data)) {
            return;
        }
        postmaster().ifPresent(pid -> Commands.signal("INT", pid));
        if (!gone(postmaster().isPresent() ? FAST_STOP : IMMEDIATE_STOP)) {
            pids().forEach(pid -> Commands.signal("QUIT", pid));
        }
        if (!gone(IMMEDIATE_STOP)) {
            pids().forEach(pid -> Commands.signal("KILL", pid));
        }
        if (!gone(IMMEDIATE_STOP)) {
            throw new HomeProblem(HomeFault.POSTGRES_DOES_NOT_STOP, pids().toString());
        }
        // After a restart of the machine its number may be another process's, and PostgreSQL would refuse to start.
        Files.deleteIfExists(data.resolve(PostmasterFile.NAME));
    }

    private Optional<Long> postmaster() throws IOException {
        List<Long> alive = pids();
        return PostmasterFile.read(data).map(PostmasterFile::pid).filter(alive::contains);
    }

    private boolean gone(Duration within) throws IOException {
        long end = System.nanoTime() + within.toNanos();
        while (!pids().isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pause.millis(POLL_MILLIS);
        }
        return true;
    }

    List<Long> pids() throws IOException {
        if (Files.notExists(PROC.resolve("self"))) {
            return withoutProc();
        }
        List<Long> pids = new ArrayList<>();
        Path real = data.toRealPath();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (worksIn(process, real)) {
                    pids.add(Long.parseLong(process.getFileName().toString()));
                }
            }
        }
        return pids;
    }

    private static boolean worksIn(Path process, Path directory) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(directory);
        } catch (IOException endedMeanwhileOrNotOurs) {
            return false;
        }
    }

    /** Where the system does not show working directories: the process of the file, if it is a PostgreSQL. */
    private List<Long> withoutProc() throws IOException {
        return PostmasterFile.read(data).map(PostmasterFile::pid).stream()
                .filter(pid -> ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent())
                .toList();
    }
}
