package org.entente.node.home;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * What has to be there before the first migration: the login roles, the database, the schema. Done at every start, so
 * that a password file which was lost and made anew is in force again. For an external PostgreSQL its administrator
 * does the same by hand; docs/operating.md has the statements.
 */
final class Provisioning {
    private static final String ATTRIBUTES = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

    private final Connection superuser;

    /** Over a connection of the superuser to any database of the server. */
    Provisioning(Connection superuser) {
        this.superuser = superuser;
    }

    void roles(Map<DatabaseRole, String> passwords) throws SQLException {
        for (DatabaseRole role : DatabaseRole.values()) {
            String login = role.login();
            if (!exists("select 1 from pg_roles where rolname = ?", login)) {
                execute("CREATE ROLE " + login);
            }
            execute("ALTER ROLE " + login + " " + ATTRIBUTES + " PASSWORD '" + quoted(passwords.get(role)) + "'");
            execute("ALTER ROLE " + login + " SET search_path = " + NodeDatabase.SCHEMA);
        }
    }

    void database(String name) throws SQLException {
        if (!exists("select 1 from pg_database where datname = ?", name)) {
            execute("CREATE DATABASE " + name + " OWNER " + DatabaseRole.MIGRATE.login());
            execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        }
        for (DatabaseRole role : DatabaseRole.values()) {
            execute("GRANT CONNECT ON DATABASE " + name + " TO " + role.login());
        }
    }

    /** Over a connection of the superuser to the database itself. */
    void schema() throws SQLException {
        String owner = DatabaseRole.MIGRATE.login();
        execute("CREATE SCHEMA IF NOT EXISTS " + NodeDatabase.SCHEMA + " AUTHORIZATION " + owner);
        for (DatabaseRole role : DatabaseRole.values()) {
            execute("GRANT USAGE ON SCHEMA " + NodeDatabase.SCHEMA + " TO " + role.login());
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String password) {
        return password.replace("'", "''");
    }
}
