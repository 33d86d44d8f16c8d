package org.entente.protocol.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read more than once: once to list them, once to write them. */
@FunctionalInterface
public interface Content {
    InputStream open() throws IOException;

    /** Bytes in memory. */
    static Content of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
