package org.entente.node.home;

import java.util.Locale;

/** Who signs in to the database, and for what. None of them passes by row-level security. */
public enum DatabaseRole {
    /** Owns the schema and changes it; nothing else. */
    MIGRATE,
    /** The pages: sees the matters of the units that the signed-in officer acts for. */
    SERVE,
    /** The exchange and the jobs: see what travels. */
    EXCHANGE,
    /** Oversight: reads registers, never matters. */
    OVERSIGHT;

    /** The name of the login role in PostgreSQL. */
    public String login() {
        return "entente_" + name().toLowerCase(Locale.ROOT);
    }
}
