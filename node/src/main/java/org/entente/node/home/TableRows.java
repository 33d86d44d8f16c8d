package org.entente.node.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows of the node's schema in PostgreSQL's text form, which every later major version reads. */
final class TableRows {
    private static final String HISTORY = "flyway_schema_history";

    private final Connection superuser;

    TableRows(Connection superuser) {
        this.superuser = superuser;
    }

    /** All tables but the migrations' own record, with the columns that are stored and not computed. */
    Map<String, List<String>> tables() throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        query("select c.relname, a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                + "left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped "
                + "and a.attgenerated = '' "
                + "where n.nspname = '" + NodeDatabase.SCHEMA + "' and c.relkind = 'r' and c.relname <> '" + HISTORY
                + "' order by c.relname, a.attnum", row -> {
            List<String> columns = tables.computeIfAbsent(row.getString(1), table -> new ArrayList<>());
            if (row.getString(2) != null) {
                columns.add(row.getString(2));
            }
        });
        return tables;
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> sequences = new LinkedHashMap<>();
        query("select sequencename, last_value from pg_sequences where schemaname = '" + NodeDatabase.SCHEMA
                + "' and last_value is not null order by 1", row -> sequences.put(row.getString(1), row.getLong(2)));
        return sequences;
    }

    /** The scripts that this schema has behind it. */
    List<String> migrations() throws SQLException {
        List<String> scripts = new ArrayList<>();
        query("select script from " + named(HISTORY, List.of()) + " where success and type = 'SQL' "
                + "order by installed_rank", row -> scripts.add(row.getString(1)));
        return scripts;
    }

    long databaseBytes() throws SQLException {
        List<Long> bytes = new ArrayList<>();
        query("select pg_database_size(current_database())", row -> bytes.add(row.getLong(1)));
        return bytes.getFirst();
    }

    String server() throws SQLException {
        List<String> version = new ArrayList<>();
        query("show server_version", row -> version.add(row.getString(1)));
        return version.getFirst();
    }

    long copyOut(String table, List<String> columns, OutputStream to) throws SQLException, IOException {
        return copy().copyOut("COPY " + named(table, columns) + " TO STDOUT", to);
    }

    long copyIn(String table, List<String> columns, InputStream from) throws SQLException, IOException {
        return copy().copyIn("COPY " + named(table, columns) + " FROM STDIN", from);
    }

    long count(String table) throws SQLException {
        List<Long> count = new ArrayList<>();
        query("select count(*) from " + named(table, List.of()), row -> count.add(row.getLong(1)));
        return count.getFirst();
    }

    /** Empties every table: migrations may have put rows there, and the backup has those too. */
    void empty() throws SQLException {
        if (!tables().isEmpty()) {
            execute("TRUNCATE " + tables().keySet().stream()
                    .map(table -> named(table, List.of()))
                    .collect(Collectors.joining(", ")));
        }
    }

    void setSequence(String sequence, long value) throws SQLException {
        execute("select setval('" + named(sequence, List.of()) + "', " + value + ")");
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private CopyManager copy() throws SQLException {
        return superuser.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String named(String relation, List<String> columns) {
        String name = NodeDatabase.SCHEMA + "." + quoted(relation);
        return columns.isEmpty()
                ? name
                : columns.stream().map(TableRows::quoted).collect(Collectors.joining(", ", name + " (", ")"));
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Row each) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.read(rows);
            }
        }
    }
}
