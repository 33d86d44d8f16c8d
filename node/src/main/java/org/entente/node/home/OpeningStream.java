package org.entente.node.home;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;

/** Opens what {@link SealingStream} sealed; not a byte is handed on before its segment is verified. */
final class OpeningStream extends InputStream {
    private final InputStream in;
    private final SegmentCipher cipher;
    private byte[] ahead;
    private byte[] segment = new byte[0];
    private int at;
    private boolean ended;

    OpeningStream(InputStream in, byte[] key) throws IOException {
        this.in = in;
        this.cipher = new SegmentCipher(key);
        this.ahead = next();
    }

    private byte[] next() throws IOException {
        return in.readNBytes(SegmentCipher.SEGMENT_BYTES + SegmentCipher.TAG_BYTES);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (at == segment.length) {
            if (ended) {
                return -1;
            }
            open();
        }
        int now = Math.min(length, segment.length - at);
        System.arraycopy(segment, at, into, offset, now);
        at += now;
        return now;
    }

    private void open() throws IOException {
        byte[] sealed = ahead;
        ahead = next();
        ended = ahead.length == 0;
        try {
            segment = cipher.open(sealed, sealed.length, ended);
            at = 0;
        } catch (GeneralSecurityException altered) {
            throw new IOException("a segment is altered or missing", altered);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
