package org.entente.node.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.act.Salt;
import org.entente.protocol.evidence.Content;

/** Files that travel after the act which announces them, in segments; never held whole in memory. */
public interface Attachments {
    /**
     * Takes in a file before its act exists: encrypts it segment by segment into the home's attachments directory. It
     * travels once {@link Outbox#commit} has bound it to an act; until then {@link #discard} destroys it.
     */
    Staged stage(UUID matter, InputStream content) throws IOException;

    /** What was staged earlier, for a draft that is released later; empty if it is bound, discarded or not to be seen. */
    Optional<Staged> staged(UUID id);

    /** Plaintext of a staged file that no act is bound to, such as a scan kept with a matter that came on paper. */
    default Optional<InputStream> open(UUID staged) throws IOException {
        return Optional.empty();
    }

    /** Destroys a staged file that no act was bound to. */
    void discard(UUID id);

    /** The content, each segment verified before its bytes come out; empty while it has not arrived whole. */
    Optional<InputStream> open(Digest act, int part) throws IOException;

    /** A file that is here whole, for reading it more than once and when no transaction is open; empty as {@link #open}. */
    Optional<Whole> whole(Digest act, int part);

    /** What its receivers signed when it had come to its end: one JWS for each that did. */
    List<String> completions(Digest act, int part);

    /** How much of it is here (or, for our own, at the partner with the least). */
    Optional<Progress> progress(Digest act, int part);

    /**
     * A file taken in.
     *
     * @param commitment salted digest over the whole content, for the header
     */
    record Staged(UUID id, UUID matter, long sizeBytes, Digest commitment) {
        /** What the header says of it. */
        public PartEntry entry(int index, String mediaType, Handling handling) {
            return new PartEntry(index, PartEntry.Role.ATTACHMENT, mediaType, sizeBytes, handling, commitment);
        }
    }

    /**
     * A file that is here whole.
     *
     * @param salt of its commitment
     * @param content its plaintext, each segment verified before its bytes come out
     */
    record Whole(Salt salt, long sizeBytes, Content content) {}

    record Progress(long segments, long present) {}
}
