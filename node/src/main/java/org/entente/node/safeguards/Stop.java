package org.entente.node.safeguards;

import java.time.Instant;
import java.util.UUID;
import org.entente.node.matters.ActStopped;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;

/**
 * One act that the gate stopped: that it happened, where, whose, and by which rule. Nothing of what it said.
 *
 * @param appeal the author's reasons, if he appealed
 * @param decision of oversight on the appeal
 */
public record Stop(
        long number,
        Instant at,
        ActStopped.Place place,
        Nation nation,
        String kind,
        String act,
        String rule,
        @Nullable UUID draft,
        @Nullable String appeal,
        @Nullable Decision decision,
        boolean fictional) {
    /** What oversight made of an appeal. */
    public enum Decision {
        /** The stop was right. */
        UPHELD,
        /** The stop was wrong: the rule or its data are corrected. The act still passes the gate again, or does not leave. */
        OVERTURNED
    }
}
