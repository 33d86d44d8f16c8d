package org.entente.node.matters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.kernel.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happened to a matter inside our nation. */
public final class StepRows {
    /** The steps inside; none of them moves the matter or its clock. */
    public enum Inside {
        REGISTERED,
        ON_PAPER,
        ASSIGNED,
        PASSED_DOWN,
        TAKEN_BACK,
        LET_IN,
        LINKED,
        EXPORTED,
        ERASED
    }

    /** One step. */
    public record Done(UUID matter, Instant at, Inside step, @Nullable String unit, @Nullable UUID officer, @Nullable String note) {}

    private final JdbcTemplate database;

    StepRows(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    void add(List<Done> steps) {
        if (!steps.isEmpty()) {
            Later.write(
                    database,
                    """
                    insert into entente.matter_step (matter, at, step, unit, officer, note)
                    select * from unnest(?::uuid[], ?::timestamptz[], ?, ?, ?::uuid[], ?)""",
                    Column.of(steps, Done::matter), Column.of(steps, Done::at), Column.of(steps, Done::step), Column.of(steps, Done::unit),
                    Column.of(steps, Done::officer), Column.of(steps, Done::note));
        }
    }

    List<Done> of(UUID matter) {
        return database.query(
                "select matter, at, step, unit, officer, note from entente.matter_step where matter = ? order by number desc limit 100",
                (row, number) -> new Done(row.getObject("matter", UUID.class), MatterRows.must(row, "at"),
                        Inside.valueOf(row.getString("step")), row.getString("unit"), row.getObject("officer", UUID.class),
                        row.getString("note")),
                matter);
    }
}
