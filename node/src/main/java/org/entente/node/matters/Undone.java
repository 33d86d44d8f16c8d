package org.entente.node.matters;

/** Something was not done after part of it was written; the transaction goes back to before. */
final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient NotDone reason;

    Undone(NotDone.Reason reason, String... values) {
        super(reason.name());
        this.reason = new NotDone(reason, values);
    }

    NotDone reason() {
        return reason;
    }
}
