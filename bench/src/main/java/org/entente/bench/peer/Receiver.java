package org.entente.bench.peer;

import java.io.IOException;

/** The side that answers. */
public interface Receiver extends AutoCloseable {
    int port();

    @Override
    void close() throws IOException;
}
