package org.entente.node.home;

import java.util.Locale;

/** What can be wrong with a home; the words for each are in {@code messages/home_*.properties}. */
public enum HomeFault {
    IN_USE,
    NOT_A_HOME,
    NOT_EMPTY,
    WHICH_HOME,
    WRONG_PASSPHRASE,
    NO_PASSPHRASE,
    PASSPHRASES_DIFFER,
    DAMAGED,
    NO_BINARIES,
    ROOT_CANNOT_STEP_DOWN,
    POSTGRES_DID_NOT_START,
    POSTGRES_DOES_NOT_STOP,
    OTHER_POSTGRES_MAJOR,
    BACKUP_NEEDS_EMBEDDED,
    BACKUP_IS_NEWER,
    BACKUP_DIFFERS,
    DATABASE_UNREACHABLE,
    NO_BACKUP,
    DISK_TOO_SMALL;

    /** The key of this fault's words. */
    public String key() {
        return "home.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
