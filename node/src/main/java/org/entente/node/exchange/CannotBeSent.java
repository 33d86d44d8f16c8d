package org.entente.node.exchange;

import org.entente.protocol.Nation;

/** An act was not committed, because one of its recipients cannot be written to. */
public final class CannotBeSent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why; the words are in {@code messages/exchange_*.properties} under {@code exchange.cannot-be-sent.*}. */
    public enum Reason {
        UNKNOWN_PARTNER,
        SUSPENDED_PARTNER,
        NO_SEALING_KEY
    }

    private final transient Nation nation;
    private final Reason reason;

    CannotBeSent(Nation nation, Reason reason) {
        super(nation + ": " + reason);
        this.nation = nation;
        this.reason = reason;
    }

    public Nation nation() {
        return nation;
    }

    public Reason reason() {
        return reason;
    }
}
