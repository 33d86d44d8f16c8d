package org.entente.protocol.attachment;

import java.io.IOException;
import java.io.OutputStream;
import org.entente.protocol.act.Commitment;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * Opens the segments of an attachment in order and passes each on only when it is verified. What is passed on before
 * {@link #finish()} is right as far as it goes; only {@code finish} says that it is what the header committed to.
 */
public final class AttachmentReader {
    private final PartEntry entry;
    private final Segments segments;
    private final Commitment commitment;
    private final OutputStream out;
    private int next;

    /**
     * @param key opened from the sealed part
     * @param entry what the header says of the attachment
     * @param out takes the plaintext
     */
    public AttachmentReader(AttachmentKey key, PartEntry entry, OutputStream out) {
        this.entry = entry;
        this.segments = new Segments(key);
        this.commitment = new Commitment(key.salt());
        this.out = out;
    }

    /** Verifies the next segment and passes it on. */
    public void take(byte[] sealed) throws Malformed, IOException {
        byte[] plain = segments.open(entry.size(), next, sealed);
        next++;
        commitment.update(plain, 0, plain.length);
        out.write(plain);
    }

    /** Index of the segment that is taken next. */
    public int next() {
        return next;
    }

    /** Refuses unless every segment was taken and the whole is what the header committed to. */
    public void finish() throws Malformed {
        if (next != Segments.count(entry.size())) {
            throw new Malformed(Reason.INCONSISTENT, "segments");
        }
        if (!commitment.done().equals(entry.commitment())) {
            throw new Malformed(Reason.COMMITMENT_WRONG, "commitment");
        }
    }
}
