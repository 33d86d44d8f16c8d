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

    /** Writes one segment and forces it to disk: what the database counts as present is present after any crash. */
    void write(UUID id, int index, byte[] sealed) throws IOException {
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

    void delete(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
