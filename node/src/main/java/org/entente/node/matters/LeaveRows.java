package org.entente.node.matters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Leave that was asked for, given or denied, act by act. */
public final class LeaveRows {
    /**
     * One request for leave and its answer.
     *
     * @param asked the act that asked
     * @param concerns the act whose parts are to be used
     * @param given whether the answer was yes; null while there is none
     */
    public record Asked(Digest asked, UUID matter, Digest concerns, Leave.Use use, Nation by, Instant at, @Nullable Boolean given) {}

    private final JdbcTemplate database;

    LeaveRows(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    void apply(HeldAct act, Leave leave) {
        switch (leave.step()) {
            case ASKED -> Later.write(
                    database,
                    """
                    insert into entente.permission (asked, matter, concerns, use, asked_by, asked_at)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                    act.digest().bytes(), act.matter(), leave.concerns().bytes(), leave.use().code(), act.author().code(),
                    MatterRows.time(act.heldAt()));
            // Only the provider of the information can answer, and only once: a denial is not turned into leave later.
            case GIVEN, DENIED -> Later.write(
                    database,
                    """
                    update entente.permission set decision = ?, decided_by = ?, decided_at = ?
                    where asked = ? and matter = ? and asked_by <> ? and decision is null""",
                    leave.step().name(), act.digest().bytes(), MatterRows.time(act.heldAt()), leave.concerns().bytes(),
                    act.matter(), act.author().code());
        }
    }

    List<Asked> of(UUID matter) {
        return database.query(
                "select asked, matter, concerns, use, asked_by, asked_at, decision from entente.permission where matter = ? order by asked_at",
                (row, number) -> new Asked(
                        Digest.ofBytes(row.getBytes("asked")),
                        row.getObject("matter", UUID.class),
                        Digest.ofBytes(row.getBytes("concerns")),
                        Leave.Use.of(row.getString("use")),
                        new Nation(row.getString("asked_by")),
                        MatterRows.must(row, "asked_at"),
                        Optional.ofNullable(row.getString("decision")).map("GIVEN"::equals).orElse(null)),
                matter);
    }
}
