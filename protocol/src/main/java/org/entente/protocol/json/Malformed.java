package org.entente.protocol.json;

/**
 * Foreign bytes that are refused: a typed reason and the place, never a sentence. The place is a path of field names
 * such as {@code parts[2].size}; it holds nothing that the foreign side wrote as a value.
 *
 * <p>Checked, because whoever reads foreign bytes must say what happens when they are refused. Without a stack trace,
 * because a hostile partner decides how often it is thrown.
 */
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String where;

    public Malformed(Reason reason, String where) {
        super(reason + " at " + where, null, false, false);
        this.reason = reason;
        this.where = where;
    }

    public Reason reason() {
        return reason;
    }

    /** Path of the refused field; empty for the document as a whole. */
    public String where() {
        return where;
    }

    /** The same failure, one level further out. */
    public Malformed inside(String outer) {
        return new Malformed(reason, where.isEmpty() ? outer : outer + "." + where);
    }

    /** Why bytes are refused. */
    public enum Reason {
        TOO_LARGE,
        NOT_UTF8,
        NOT_JSON,
        TOO_DEEP,
        DUPLICATE_KEY,
        TRAILING_BYTES,
        NOT_CANONICAL,
        FIELD_MISSING,
        FIELD_UNKNOWN,
        WRONG_TYPE,
        OUT_OF_RANGE,
        NOT_A_CODE,
        FORBIDDEN_CHARACTER,
        NEWER_VERSION,
        NOT_A_JWS,
        NOT_A_JWE,
        WRONG_KIND_OF_STATEMENT,
        UNKNOWN_KEY,
        WRONG_SIGNATURE,
        WRONG_NATION,
        CANNOT_BE_OPENED,
        COMMITMENT_WRONG,
        INCONSISTENT
    }
}
