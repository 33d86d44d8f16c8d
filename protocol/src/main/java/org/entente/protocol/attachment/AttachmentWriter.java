package org.entente.protocol.attachment;

import java.io.IOException;
import java.io.InputStream;
import org.entente.protocol.Digest;
import org.entente.protocol.act.Commitment;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.PartEntry;

/** Seals a stream in one pass and two segments of memory, and says at the end what the header must say of it. */
public final class AttachmentWriter {
    private AttachmentWriter() {}

    /** Takes the sealed segments, in order. */
    @FunctionalInterface
    public interface Sink {
        void take(int index, byte[] sealed) throws IOException;
    }

    /**
     * What was written.
     *
     * @param size bytes of plaintext
     * @param commitment to it
     */
    public record Written(long size, Digest commitment) {
        /** What the header says of this attachment. */
        public PartEntry entry(int index, String mediaType, Handling handling) {
            return new PartEntry(index, PartEntry.Role.ATTACHMENT, mediaType, size, handling, commitment);
        }
    }

    /**
     * Seals all of the stream.
     *
     * @throws IOException where the stream or the sink fails, or the stream is longer than an attachment may be
     */
    public static Written write(InputStream plaintext, AttachmentKey key, Sink sink) throws IOException {
        Segments segments = new Segments(key);
        Commitment commitment = new Commitment(key.salt());
        byte[] now = plaintext.readNBytes(Segments.PLAIN_BYTES);
        long size = now.length;
        for (int index = 0; ; index++) {
            // Whether a segment is the last is part of its nonce, so one segment is read ahead.
            byte[] ahead = now.length < Segments.PLAIN_BYTES
                    ? new byte[0]
                    : plaintext.readNBytes(Segments.PLAIN_BYTES);
            size += ahead.length;
            if (size > PartEntry.MAX_ATTACHMENT_BYTES) {
                throw new IOException("longer than an attachment may be");
            }
            commitment.update(now, 0, now.length);
            sink.take(index, segments.seal(index, ahead.length == 0, now, now.length));
            if (ahead.length == 0) {
                return new Written(size, commitment.done());
            }
            now = ahead;
        }
    }
}
