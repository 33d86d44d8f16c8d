package org.entente.bench.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** How long this disk takes to be sure of a small append: the unit in which a durable exchange is measured. */
public final class Fsync {
    private static final int APPENDS = 200;
    /** A page of PostgreSQL's log. */
    private static final int BYTES = 8192;
    private static final double NANOS_PER_MILLI = 1e6;

    private Fsync() {}

    /** The median of many appends, each followed by fdatasync as PostgreSQL does it, in milliseconds. */
    public static double medianMillis(Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "fsync", ".bench");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long[] took = new long[APPENDS];
            ByteBuffer page = ByteBuffer.allocateDirect(BYTES);
            for (int i = 0; i < APPENDS; i++) {
                long before = System.nanoTime();
                channel.write(page.rewind());
                channel.force(false);
                took[i] = System.nanoTime() - before;
            }
            Arrays.sort(took);
            return took[APPENDS / 2] / NANOS_PER_MILLI;
        } finally {
            Files.delete(file);
        }
    }
}
