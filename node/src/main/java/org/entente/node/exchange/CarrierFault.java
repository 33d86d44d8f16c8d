package org.entente.node.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a partner could not be reached or did not take what was brought; a typed code, shown as the reason of waiting. */
final class CarrierFault extends Exception {
    private static final long serialVersionUID = 1L;

    enum Kind {
        /** No connection: the link or the partner is down. */
        UNREACHABLE,
        /** No answer in time. */
        NO_ANSWER,
        /** The other end does not show a certificate of the partner's card. */
        CERTIFICATE_NOT_PINNED,
        /** TLS failed otherwise. */
        TLS_FAILED,
        /** The partner's door turned us away; {@link #detail()} is its reason. */
        TURNED_AWAY,
        /** The answer is too long, malformed, or not signed by the partner. */
        ANSWER_NOT_READABLE,
        /** Our own disk does not give what was to be sent. */
        OWN_DISK,
        /** The card gives no address: the partner pulls. */
        WAITS_FOR_PULL
    }

    private final Kind kind;
    private final @Nullable String detail;

    CarrierFault(Kind kind, @Nullable String detail, @Nullable Throwable cause) {
        super(kind + (detail == null ? "" : ": " + detail), cause);
        this.kind = kind;
        this.detail = detail;
    }

    /** Whether nothing at all gets through, or only what was brought this time was not taken. */
    boolean linkIsCut() {
        return switch (kind) {
            case UNREACHABLE, NO_ANSWER, CERTIFICATE_NOT_PINNED, TLS_FAILED, WAITS_FOR_PULL -> true;
            case TURNED_AWAY, ANSWER_NOT_READABLE, OWN_DISK -> false;
        };
    }

    Kind kind() {
        return kind;
    }

    @Nullable String detail() {
        return detail;
    }

    /** The code under which words are found: {@code exchange.why.<code>}. */
    String code() {
        String code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return detail == null ? code : code + "." + detail;
    }
}
