package org.entente.treaty;

/** What the project's gate says to an offence code, from the mildest to the strictest. Source: offence-gates.csv. */
public enum Gate {
    /** An ordinary offence. */
    ALLOW,
    /** An administrative matter: no reason for a wanted notice. */
    ADMIN,
    /** Possible only after a written predominance test by a human-rights officer. */
    REVIEW,
    /** Closed on both sides; nothing lifts it. */
    BLOCK;

    Gate stricter(Gate other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
