package org.entente.node.home;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * The one database of a node, embedded or external, and how each role signs in to it.
 *
 * @param url JDBC address of the database
 * @param passwords one for each role
 */
public record NodeDatabase(String url, Map<DatabaseRole, String> passwords) {
    public static final String NAME = "entente";
    public static final String SCHEMA = "entente";

    public NodeDatabase {
        passwords = Map.copyOf(passwords);
    }

    public String password(DatabaseRole role) {
        return passwords.get(role);
    }

    /** One connection of its own; the caller closes it. */
    public Connection connect(DatabaseRole role) throws SQLException {
        return DriverManager.getConnection(url, role.login(), password(role));
    }

    @Override
    public String toString() {
        return url;
    }
}
