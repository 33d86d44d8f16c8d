package org.entente.node.home;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** One statement that travels with others, its parameters, and who waits for its rows, if anybody does. */
record Errand(String sql, @Nullable Object[] parameters, @Nullable Reply<?> reply) {
    Errand {
        // Statements that travel together are one text, divided by semicolons and filled in from left to right.
        if (sql.indexOf(';') >= 0 || sql.chars().filter(each -> each == '?').count() != parameters.length) {
            throw new IllegalArgumentException("not one statement with " + parameters.length + " parameters: " + sql);
        }
    }

    Errand(String sql, @Nullable Object... parameters) {
        this(sql, parameters, null);
    }

    void now(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, 0);
            statement.execute();
            read(statement);
        }
    }

    /** @param before how many parameters of the whole text come before those of this statement */
    void bind(Connection connection, PreparedStatement statement, int before) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            int place = before + i + 1;
            switch (parameters[i]) {
                case null -> statement.setNull(place, Types.NULL);
                case Later.Many many -> statement.setArray(place, connection.createArrayOf(many.type(), many.values()));
                case String text -> statement.setObject(place, text(text));
                case Object value -> statement.setObject(place, value);
            }
        }
    }

    /** Takes the rows that the statement stands at, where somebody waits for them. */
    void read(PreparedStatement statement) throws SQLException {
        if (reply != null) {
            reply.read(statement.getResultSet());
        }
    }

    /**
     * In the type that the database finds for a text that is not there: the driver's own, varchar, would have it read the statement
     * anew whenever the one follows the other.
     */
    private static PGobject text(String value) throws SQLException {
        PGobject text = new PGobject();
        text.setType("text");
        text.setValue(value);
        return text;
    }
}
