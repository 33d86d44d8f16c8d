package org.entente.node.matters;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;

/**
 * The gate stopped an act. Published in the transaction of the stop; carries codes only, because what was stopped is
 * never a readable matter.
 *
 * @param nation whose act it was
 * @param rule the first rule that stopped it
 * @param digest of the header, for an arrival
 * @param draft and {@code officer}, for our own
 */
public record ActStopped(
        Place place,
        Nation nation,
        String kind,
        String act,
        String rule,
        @Nullable Digest digest,
        @Nullable UUID draft,
        @Nullable UUID officer,
        boolean fictional,
        Instant at) {
    /** How long its author may appeal, and how long a stopped draft is kept for it: long enough for a leave. */
    public static final Duration APPEAL = Duration.ofDays(30);

    /** The three points at which the gate stands. */
    public enum Place {
        DRAFTING,
        RELEASE,
        ARRIVAL
    }
}
