package org.entente.node.matters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
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
        database.batchUpdate(
                "insert into entente.matter_step (matter, at, step, unit, officer, note) values (?, ?, ?, ?, ?, ?)", steps,
                MatterRows.BATCH, (statement, step) -> {
                    statement.setObject(1, step.matter());
                    statement.setObject(2, MatterRows.time(step.at()));
                    statement.setString(3, step.step().name());
                    statement.setString(4, step.unit());
                    statement.setObject(5, step.officer());
                    statement.setString(6, step.note());
                });
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
