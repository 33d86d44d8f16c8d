package org.entente.node.matters;

import java.util.List;

/**
 * Something was not done, and nothing was lost by it. The page says what happened, what was kept and what to do, by the
 * code.
 */
public final class NotDone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why; the words are under {@code matters.not-done.<code>}. */
    public enum Reason {
        UNKNOWN_DRAFT,
        UNKNOWN_MATTER,
        NOT_YOURS,
        NOT_WRITABLE,
        ALREADY_RELEASED,
        NOT_HANDED_IN,
        OWN_DRAFT,
        NOT_A_RELEASER,
        CODE_WRONG,
        CODE_USED,
        CODE_WAIT,
        NO_RECIPIENT,
        NO_ROUTE,
        FAULTS,
        STOPPED,
        WAITS_FOR_FACT,
        NOT_ALLOWED_NOW,
        CHANGED_SINCE,
        PARTNER_CANNOT_READ,
        CANNOT_BE_SENT,
        REASON_NEEDED,
        NOT_A_LEGAL_OFFICER,
        OUTSIDE_NATION,
        HANDLING_FORBIDS,
        REFERENCE_TAKEN,
        TOO_MANY_CHECKS,
        FILE_TOO_LARGE,
        ERASED,
        NOT_HERE_YET,
        FILE_STOPPED,
        TERMS_UNREAD,
        ON_PAPER,
        PAPER_TIME,
        FILE_FORBIDDEN,
        FILE_NOT_AS_NAMED,
        PAPER_STAYS,
        PAPER_NOT_WHOLE,
        PAPER_DIFFERS,
        PAPER_LETTERS,
        WISH_REASON,
        WISH_OPEN,
        UNKNOWN_FLAG,
        NOT_A_READER,
        ALREADY_DECIDED
    }

    private final Reason reason;
    private final List<String> values;

    public NotDone(Reason reason, String... values) {
        super(reason.name());
        this.reason = reason;
        this.values = List.of(values);
    }

    public Reason reason() {
        return reason;
    }

    /** Codes for the words, such as the right route. */
    public List<String> values() {
        return values;
    }

    /** The last part of this reason's keys among the words. */
    public String key() {
        return reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
