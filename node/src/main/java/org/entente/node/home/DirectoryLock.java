package org.entente.node.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One process holds a directory. The operating system gives the lock up when the process dies, however it dies, so a
 * lock left behind never has to be removed by hand. The file names the holder for the one who is refused.
 */
public final class DirectoryLock implements AutoCloseable {
    private static final String FILE = "lock";
    private static final int TRIES = 4;
    private static final long BETWEEN_TRIES_MILLIS = 25;
    private static final int LONGEST_PID_BYTES = 20;

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the directory or throws {@link HomeFault#IN_USE}. */
    public static DirectoryLock take(Path directory) {
        try {
            DurableFiles.directory(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve(FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!locked(channel)) {
                String holder = holder(channel);
                channel.close();
                throw new HomeProblem(HomeFault.IN_USE, directory.toString(), holder);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether some process holds the directory; takes it for a moment where none does. */
    static boolean held(Path directory) {
        try {
            take(directory).close();
            return false;
        } catch (HomeProblem inUse) {
            return true;
        }
    }

    /** A look by {@link #held} takes the lock for a moment; that is no reason to turn a node away. */
    private static boolean locked(FileChannel channel) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (lock(channel) != null) {
                return true;
            }
            Pause.millis(BETWEEN_TRIES_MILLIS);
        }
        return false;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(LONGEST_PID_BYTES);
        channel.read(pid, 0);
        return new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
