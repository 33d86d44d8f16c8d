package org.entente.node.matters;

import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * The bytes of a file that may be read for so long. A few compressed bytes can unpack into hours of work, but whoever
 * unpacks comes back here for the next of them, and is turned away once the time is over.
 */
final class TimedBytes extends RandomAccessReadBuffer {
    private final long began = System.nanoTime();
    private final long most;

    TimedBytes(byte[] content, Duration most) {
        super(content);
        this.most = most.toNanos();
    }

    void check() throws IOException {
        if (System.nanoTime() - began > most) {
            throw new IOException("the time for this file is over");
        }
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        check();
        return super.read(bytes, offset, length);
    }

    /** The library would copy what it looks at; a copy would not know the time. */
    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }
}
