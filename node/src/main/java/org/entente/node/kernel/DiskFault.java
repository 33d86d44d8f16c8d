package org.entente.node.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * This machine's disk did not take or give what was to be kept, most often because it is full. Nobody who brought
 * something is to blame: he keeps it and comes again.
 */
public final class DiskFault extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    public DiskFault(IOException cause) {
        super(cause);
    }
}
