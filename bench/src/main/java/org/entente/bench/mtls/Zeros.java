package org.entente.bench.mtls;

import java.io.InputStream;
import java.util.Arrays;

/** A stream of so many bytes that costs nothing to make. */
public final class Zeros extends InputStream {
    private long left;

    public Zeros(long bytes) {
        left = bytes;
    }

    @Override
    public int read() {
        return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int count = (int) Math.min(length, left);
        Arrays.fill(into, offset, offset + count, (byte) 0);
        left -= count;
        return count;
    }
}
