package org.entente.node.matters;

import java.time.Instant;
import java.util.UUID;
import org.entente.node.kernel.UnitCode;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An act that is being written. Nothing of it has left the country.
 *
 * @param matter the matter it will move; of an opening, the identifier it will have
 * @param opens whether it opens the matter
 * @param partner the nation it will go to; none while the author has not said
 * @param authority the authority there
 * @param handling of the body
 * @param body as far as it is written
 * @param notes what the author writes for himself and the releasing officer; never leaves
 * @param version counts what was handed in
 * @param channel how the paper came that this draft writes down; none for an act of ours
 * @param cameAt when that paper came
 * @param expiresAt when it is erased if nothing changes
 */
public record Draft(
        UUID id,
        UUID matter,
        String kind,
        int kindVersion,
        String act,
        String reference,
        int registerYear,
        long registerNumber,
        boolean opens,
        UUID author,
        String authorName,
        String authorPost,
        UnitCode unit,
        Status status,
        @Nullable Nation partner,
        @Nullable String authority,
        int handling,
        ObjectNode body,
        String notes,
        int version,
        Instant changedAt,
        @Nullable Instant handedInAt,
        Instant expiresAt,
        @Nullable String stoppedBy,
        @Nullable Channel channel,
        @Nullable Instant cameAt) {
    /** How a draft stands. */
    public enum Status {
        WRITING,
        HANDED_IN,
        RETURNED,
        RELEASED,
        /** The gate stopped it; its author can bring a new fact, or appeal. */
        STOPPED,
        /** The releasing officer refused it; oversight has a copy. */
        KEPT_BACK;

        /** Whether its author may change it. */
        public boolean writable() {
            return this == WRITING || this == RETURNED || this == STOPPED;
        }
    }
}
