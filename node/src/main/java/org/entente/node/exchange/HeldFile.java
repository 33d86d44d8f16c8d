package org.entente.node.exchange;

import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.attachment.AttachmentKey;
import org.entente.protocol.attachment.Segments;
import org.jspecify.annotations.Nullable;

/**
 * One attachment as it is kept here.
 *
 * @param act null until it is bound to the act that announces it
 * @param part −1 until then
 */
record HeldFile(
        UUID id,
        UUID matter,
        @Nullable Digest act,
        int part,
        boolean ours,
        long sizeBytes,
        Digest commitment,
        boolean complete,
        AttachmentKey key) {
    int segments() {
        return Segments.count(sizeBytes);
    }
}
