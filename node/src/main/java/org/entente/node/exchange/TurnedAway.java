package org.entente.node.exchange;

import org.entente.protocol.Digest;
import org.jspecify.annotations.Nullable;

/** A request on the exchange port that is not served, with the typed reason its caller gets. */
final class TurnedAway extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why; travels as {@link #code()}. */
    enum Reason {
        UNKNOWN_PARTNER(403),
        SUSPENDED_PARTNER(403),
        NOT_FOUND(404),
        WRONG_METHOD(405),
        TOO_LARGE(413),
        TOO_MANY_REQUESTS(429),
        TOO_SLOW(408),
        MALFORMED(400),
        NEWER_VERSION(400),
        BUSY(503),
        OUT_OF_ORDER(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final @Nullable Digest refused;

    TurnedAway(Reason reason, @Nullable Digest refused) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.refused = refused;
    }

    Reason reason() {
        return reason;
    }

    /** The digest of the bytes that were refused, where any were read. */
    @Nullable Digest refused() {
        return refused;
    }
}
