package org.entente.node.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** The rows of a question that travels with others ({@link Later#ask}); for the transaction in which it was asked. */
public final class Reply<T> {
    private final DataSource database;
    private final RowMapper<T> mapper;
    private @Nullable List<T> rows;

    Reply(DataSource database, RowMapper<T> mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * The rows; goes for them where nothing else went since.
     *
     * @throws IllegalStateException if the transaction was undone before
     */
    public List<T> rows() {
        if (rows == null) {
            Later.send(database);
        }
        if (rows == null) {
            throw new IllegalStateException("the question was forgotten with its transaction");
        }
        return rows;
    }

    void read(ResultSet result) throws SQLException {
        List<T> read = new ArrayList<>();
        while (result.next()) {
            read.add(mapper.mapRow(result, read.size()));
        }
        rows = read;
    }
}
