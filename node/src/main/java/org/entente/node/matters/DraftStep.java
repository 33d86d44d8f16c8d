package org.entente.node.matters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that was done with a draft.
 *
 * @param note why, for what was returned or kept back
 * @param body as it stood when handed in or returned
 */
public record DraftStep(
        UUID draft, What what, Instant at, UUID officer, String name, @Nullable String note, @Nullable ObjectNode body) {
    /** The steps of a draft. */
    public enum What {
        BEGUN,
        HANDED_IN,
        RETURNED,
        RELEASED,
        STOPPED,
        KEPT_BACK,
        APPEALED
    }

    What step() {
        return what;
    }
}
