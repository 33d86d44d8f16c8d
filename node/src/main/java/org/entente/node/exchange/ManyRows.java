package org.entente.node.exchange;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.entente.node.home.Later;
import org.entente.protocol.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One statement for many rows: each column travels as one array and {@code unnest} makes rows of them, so a parcel of
 * hundreds of acts costs one round trip a table. (COPY would be quicker still, but it does not stand before row-level
 * policies.)
 */
final class ManyRows<T> {
    private final List<T> rows;
    private final java.util.ArrayList<Column> columns = new java.util.ArrayList<>();

    private record Column(@Nullable String type, Object values) {
        Object parameter() {
            return type == null ? values : new Later.Many(type, (@Nullable Object[]) values);
        }
    }

    private ManyRows(List<T> rows) {
        this.rows = rows;
    }

    static <T> ManyRows<T> of(List<T> rows) {
        return new ManyRows<>(rows);
    }

    ManyRows<T> bytes(Function<T, byte[]> value) {
        columns.add(new Column("bytea", rows.stream().map(value).toArray(byte[][]::new)));
        return this;
    }

    ManyRows<T> digest(Function<T, Digest> value) {
        return bytes(row -> value.apply(row).bytes());
    }

    ManyRows<T> text(Function<T, @Nullable String> value) {
        columns.add(new Column("text", rows.stream().map(value).toArray(String[]::new)));
        return this;
    }

    ManyRows<T> whole(Function<T, Long> value) {
        columns.add(new Column("int8", rows.stream().map(value).toArray(Long[]::new)));
        return this;
    }

    ManyRows<T> of(String type, Function<T, @Nullable Object> value) {
        columns.add(new Column(type, rows.stream().map(value).toArray()));
        return this;
    }

    /** The same value in every row. */
    ManyRows<T> all(Object value) {
        columns.add(new Column(null, value));
        return this;
    }

    /** The same without an answer, and without a round trip of its own. */
    void later(JdbcTemplate database, String sql) {
        if (!rows.isEmpty()) {
            laterEvenIfNone(database, sql);
        }
    }

    /** For a statement that does something beside its rows. */
    void laterEvenIfNone(JdbcTemplate database, String sql) {
        Later.write(database, sql, columns.stream().map(Column::parameter).toArray());
    }

    /** Runs a statement whose parameters are the columns, in the order in which they were named. */
    int run(JdbcTemplate database, String sql) {
        if (rows.isEmpty()) {
            return 0;
        }
        Integer changed = database.execute((Connection connection) -> execute(connection, sql));
        return changed == null ? 0 : changed;
    }

    private int execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                if (column.type() == null) {
                    statement.setObject(i + 1, column.values());
                } else {
                    Array array = connection.createArrayOf(column.type(), (Object[]) column.values());
                    statement.setArray(i + 1, array);
                }
            }
            return statement.executeUpdate();
        }
    }
}
