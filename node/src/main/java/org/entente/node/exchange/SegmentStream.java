package org.entente.node.exchange;

import java.io.IOException;
import java.io.InputStream;
import org.entente.protocol.attachment.Segments;
import org.entente.protocol.json.Malformed;

/** Plaintext of an attachment; no byte of a segment comes out before the whole segment is verified. */
final class SegmentStream extends InputStream {
    private final HeldFile file;
    private final AttachmentFiles files;
    private final Segments segments;
    private byte[] plain = {};
    private int at;
    private int next;

    SegmentStream(HeldFile file, AttachmentFiles files) {
        this.file = file;
        this.files = files;
        this.segments = new Segments(file.key());
    }

    @Override
    public int read() throws IOException {
        return more() ? plain[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, plain.length - at);
        System.arraycopy(plain, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean more() throws IOException {
        while (at == plain.length) {
            if (next == file.segments()) {
                return false;
            }
            try {
                plain = segments.open(file.sizeBytes(), next, files.read(file.id(), file.sizeBytes(), next));
            } catch (Malformed e) {
                throw new IOException("segment " + next + " of attachment " + file.id() + " is damaged", e);
            }
            at = 0;
            next++;
        }
        return true;
    }
}
