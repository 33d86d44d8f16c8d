package org.entente.node.home;

import java.io.IOException;
import java.io.OutputStream;

/** Seals what is written, segment by segment. Only after {@link #close()} is there a last segment. */
final class SealingStream extends OutputStream {
    private final OutputStream out;
    private final SegmentCipher cipher;
    private final byte[] segment = new byte[SegmentCipher.SEGMENT_BYTES];
    private int filled;
    private boolean closed;

    SealingStream(OutputStream out, byte[] key) {
        this.out = out;
        this.cipher = new SegmentCipher(key);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            // A full segment waits until more comes: it might be the last.
            if (filled == segment.length) {
                out.write(cipher.seal(segment, filled, false));
                filled = 0;
            }
            int now = Math.min(left, segment.length - filled);
            System.arraycopy(bytes, from, segment, filled, now);
            filled += now;
            from += now;
            left -= now;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            out.write(cipher.seal(segment, filled, true));
            out.close();
        }
    }
}
