package org.entente.bench.peer;

import java.io.IOException;
import org.entente.bench.load.Work;

/** The side that sends. */
public interface Sender extends AutoCloseable {
    /** One act with the small body. */
    Work act();

    /** One act with a file of so many bytes. */
    Work attachment(long bytes);

    /** How often the carrier itself had to be asked again; 0 for one that never failed. */
    default long repeats() {
        return 0;
    }

    @Override
    void close() throws IOException;
}
