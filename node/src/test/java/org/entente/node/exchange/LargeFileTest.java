package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An attachment between two processes of 256 MiB heap each, broken off on either side and taken up again. The largest that
 * the protocol allows: {@code -Dentente.faults.file-mib=4096 -Dentente.faults.seconds=3600}.
 */
class LargeFileTest {
    private static final long MIB = 1L << 20;
    private static final long BYTES = Long.getLong("entente.faults.file-mib", 32) * MIB;
    private static final int SECONDS = Integer.getInteger("entente.faults.seconds", 120);
    /** What a file may cost at most, whatever its size: a few segments at each end. */
    private static final long MOST_GROWTH_BYTES = 64 * MIB;

    @TempDir
    Path directory;

    @Test
    void a_large_file_arrives_whole_although_both_ends_are_killed_midway_and_the_heap_does_not_grow_with_it() throws Exception {
        try (PracticeProcess xa = new PracticeProcess("XA", directory);
                PracticeProcess xb = new PracticeProcess("XB", directory)) {
            PracticeProcess.pair(xa, xb);
            xa.ask("send XB before");
            xa.await("the first act", () -> ask(xa, "link XB").contains(" 0 1/"), 60);
            long before = used(xb);
            long began = System.nanoTime();
            String file = xa.ask("file XB " + BYTES);
            long staged = System.nanoTime();
            long segments = Long.parseLong(ask(xa, "progress " + file).split(" ")[1]);
            xa.await("a quarter", () -> present(xb, file) >= segments / 4, SECONDS);
            xb.kill();
            xb.start();
            xb.awaitReady();
            long kept = present(xb, file);
            assertThat(kept).as("what was there stays").isGreaterThanOrEqualTo(segments / 4);
            xa.await("half", () -> present(xb, file) >= segments / 2, SECONDS);
            xa.kill();
            xa.start();
            xa.awaitReady();
            xa.await("its completion", () -> present(xa, file) == segments, SECONDS);
            long arrived = System.nanoTime();
            assertThat(ask(xb, "sum " + file)).isEqualTo(HostWords.sum(new HostWords.ByChance(BYTES)));
            String[] sender = ask(xa, "heap").split(" ");
            String[] receiver = ask(xb, "heap").split(" ");
            System.out.printf(
                    "{\"file_mib\":%d,\"staged_s\":%.1f,\"all_s\":%.1f,\"sender_heap_mib\":%d,\"receiver_heap_mib\":%d,"
                            + "\"sender_peak_mib\":%d,\"receiver_peak_mib\":%d,\"sender_rss_mib\":%d,\"receiver_rss_mib\":%d}%n",
                    BYTES / MIB, (staged - began) / 1e9, (arrived - began) / 1e9, Long.parseLong(sender[0]) / MIB,
                    Long.parseLong(receiver[0]) / MIB, Long.parseLong(sender[1]) / MIB, Long.parseLong(receiver[1]) / MIB,
                    resident(xa), resident(xb));
            assertThat(Long.parseLong(receiver[0]) - before).isLessThan(MOST_GROWTH_BYTES);
        }
    }

    private static long used(PracticeProcess node) {
        return Long.parseLong(ask(node, "heap").split(" ")[0]);
    }

    private static long present(PracticeProcess node, String file) {
        return Long.parseLong(ask(node, "progress " + file).split(" ")[0]);
    }

    private static String ask(PracticeProcess node, String line) {
        try {
            return node.ask(line);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Memory of the virtual machine alone, without its database. */
    private static long resident(PracticeProcess node) throws java.io.IOException {
        return Files.readAllLines(Path.of("/proc/" + node.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
