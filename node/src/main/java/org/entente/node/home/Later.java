package org.entente.node.home;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Writes whose answer nobody needs. Each round trip to the database wakes two processes, and that costs more than what
 * most statements do; so such a write waits on its transaction's connection and travels with the next question, or with
 * the commit.
 *
 * <p>Contract:
 *
 * <ul>
 *   <li>Order is kept: whatever is asked later on the same connection sees what was written before, and so do the policies.
 *   <li>Everything is one transaction still. Where there is none, the write is carried out at once.
 *   <li>A write that fails fails whatever it travelled with, the next question or the commit, with the exception that Spring
 *       makes of it; nothing after it in the same trip is carried out.
 *   <li>So a write that may fail for a reason that the caller handles, or whose count of rows decides anything, is a question and
 *       does not belong here. Whoever catches what a savepoint encloses calls {@link #send} before it ends.
 *   <li>What waits at a rollback, or on a connection that is given back, is forgotten.
 * </ul>
 *
 * <p>Parameters are what {@link java.sql.PreparedStatement#setObject} takes, and {@link Many}. The text must not hold a semicolon, nor
 * a question mark that is no parameter.
 */
public final class Later {
    private Later() {}

    /** One column of many rows, in the database's own type. */
    public record Many(String type, @Nullable Object[] values) {}

    /** Writes with the next question, or at the end. */
    public static void write(DataSource database, String sql, @Nullable Object... parameters) {
        carry(new JdbcTemplate(database), new Errand(sql, parameters));
    }

    /** The same on the connection of a template. */
    public static void write(JdbcTemplate database, String sql, @Nullable Object... parameters) {
        carry(database, new Errand(sql, parameters));
    }

    /**
     * Asks with the next question: what does not depend on each other's answers is asked in one round trip. For a few rows: what
     * is sent after it must not wait until its answer is read.
     */
    public static <T> Reply<T> ask(DataSource database, String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        Reply<T> reply = new Reply<>(database, mapper);
        carry(new JdbcTemplate(database), new Errand(sql, parameters, reply));
        return reply;
    }

    /** Sends what waits; after it, everything that was written stands or has failed. */
    public static void send(DataSource database) {
        new JdbcTemplate(database).execute((Connection connection) -> {
            if (connection.isWrapperFor(Gathering.class)) {
                connection.unwrap(Gathering.class).send();
            }
            return true;
        });
    }

    private static void carry(JdbcTemplate database, Errand errand) {
        database.execute((Connection connection) -> {
            carry(connection, errand);
            return true;
        });
    }

    static void carry(Connection connection, Errand errand) throws SQLException {
        if (connection.isWrapperFor(Gathering.class)) {
            connection.unwrap(Gathering.class).later(errand);
        } else {
            errand.now(connection);
        }
    }
}
