package org.entente.node.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.Digest;

/** Files that travel after the act which announces them, in segments; never held whole in memory. */
public interface Attachments {
    /**
     * Takes in a file before its act exists: encrypts it segment by segment into the home's attachments directory.
     * The key sheet becomes the plaintext of the act's attachment part.
     */
    Staged stage(UUID matter, InputStream content) throws IOException;

    /** Binds a staged file to the part of the act that announces it; same transaction as {@link Outbox#commit}. */
    void bind(Staged staged, Digest act, int part);

    /** The content, each segment verified before its bytes come out; empty while it has not arrived whole. */
    Optional<InputStream> open(Digest act, int part) throws IOException;

    /** How much of it is here (or, for our own, at the partner with the least). */
    Optional<Progress> progress(Digest act, int part);

    /**
     * A file taken in.
     *
     * @param keySheet plaintext for the attachment part: key, segments, size and digest
     */
    record Staged(UUID id, UUID matter, long sizeBytes, byte[] keySheet) {}

    record Progress(long segments, long present) {}
}
