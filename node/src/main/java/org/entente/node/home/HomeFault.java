package org.entente.node.home;

import java.util.Locale;

/** What can be wrong with a home; the words for each are in {@code messages/home_*.properties}. */
public enum HomeFault {
    IN_USE,
    NOT_A_HOME,
    NOT_EMPTY,
    NO_BINARIES,
    ROOT_CANNOT_STEP_DOWN,
    POSTGRES_DID_NOT_START,
    POSTGRES_DOES_NOT_STOP;

    /** The key of this fault's words. */
    public String key() {
        return "home.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
