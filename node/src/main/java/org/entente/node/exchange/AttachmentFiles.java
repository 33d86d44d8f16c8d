package org.entente.node.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.entente.node.home.Home;
import org.entente.node.kernel.DiskFault;
import org.entente.protocol.attachment.Segments;
import org.springframework.stereotype.Component;

/**
 * Sealed segments on disk, one file for each attachment, one segment after the other. They lie there as they travelled:
 * who has the directory and not the key has nothing.
 */
@Component
class AttachmentFiles {
    /** Bytes of every sealed segment but the last. */
    static final int SEGMENT_BYTES = Segments.PLAIN_BYTES + Segments.TAG_BYTES;

    private final Path directory;

    AttachmentFiles(Home home) {
        this.directory = home.attachments();
    }

    private Path file(UUID id) {
        return directory.resolve(id.toString());
    }

    /**
     * Writes one segment and forces it to disk: what the database counts as present is present after any crash. Half a
     * segment may be left where the disk is full; it is written again from its beginning.
     */
    void write(UUID id, int index, byte[] sealed) {
        try {
            writeOrFail(id, index, sealed);
        } catch (IOException e) {
            throw new DiskFault(e);
        }
    }

    private void writeOrFail(UUID id, int index, byte[] sealed) throws IOException {
        Files.createDirectories(directory);
        try (FileChannel file = FileChannel.open(file(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(sealed);
            long at = (long) index * SEGMENT_BYTES;
            while (bytes.hasRemaining()) {
                at += file.write(bytes, at);
            }
            file.force(false);
        }
    }

    /** Reads one sealed segment of an attachment of {@code size} bytes. */
    byte[] read(UUID id, long size, int index) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Segments.plainBytes(size, index) + Segments.TAG_BYTES);
        try (FileChannel file = FileChannel.open(file(id), StandardOpenOption.READ)) {
            long at = (long) index * SEGMENT_BYTES;
            while (bytes.hasRemaining()) {
                int read = file.read(bytes, at);
                if (read < 0) {
                    throw new IOException("attachment " + id + " ends before segment " + index);
                }
                at += read;
            }
        }
        return bytes.array();
    }

    /** Segments of an attachment of {@code size} bytes that lie on the disk whole, from the first on. */
    long whole(UUID id, long size) {
        try {
            long bytes = Files.exists(file(id)) ? Files.size(file(id)) : 0;
            int count = Segments.count(size);
            long all = (count - 1L) * SEGMENT_BYTES + Segments.plainBytes(size, count - 1) + Segments.TAG_BYTES;
            return bytes >= all ? count : bytes / SEGMENT_BYTES;
        } catch (IOException e) {
            throw new DiskFault(e);
        }
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
