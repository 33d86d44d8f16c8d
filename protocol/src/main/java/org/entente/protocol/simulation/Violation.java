package org.entente.protocol.simulation;

/** A promise of the protocol that a run broke. */
public final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Violation(String what) {
        super(what);
    }
}
