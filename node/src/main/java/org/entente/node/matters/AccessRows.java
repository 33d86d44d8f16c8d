package org.entente.node.matters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.node.kernel.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may see a matter. The rows also carry the order of every list, so each change of a matter is written to them. */
final class AccessRows {
    /** Why a unit may see a matter. */
    enum Why {
        ADDRESSED,
        AUTHOR,
        HOLDER,
        ADDED,
        DELEGATED
    }

    /** Stands for every unit of the nation. */
    static final String WHOLE_NATION = "*";

    /** One unit let in. */
    record Grant(Matter matter, String unit, Why why, Instant at, @Nullable UUID by) {}

    private final JdbcTemplate database;

    AccessRows(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    void grant(List<Grant> grants) {
        database.batchUpdate(
                """
                insert into entente.matter_access (matter, unit, why, granted_at, granted_by, opened_at, moved_at, kind, state,
                    must_act, due_at, unread)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (unit, matter) do nothing""",
                grants, MatterRows.BATCH, (statement, grant) -> {
                    Matter matter = grant.matter();
                    statement.setObject(1, matter.id());
                    statement.setString(2, grant.unit());
                    statement.setString(3, grant.why().name());
                    statement.setObject(4, MatterRows.time(grant.at()));
                    statement.setObject(5, grant.by());
                    statement.setObject(6, MatterRows.time(matter.openedAt()));
                    statement.setObject(7, MatterRows.time(matter.movedAt()));
                    statement.setString(8, matter.kind());
                    statement.setString(9, matter.state());
                    statement.setString(10, matter.mustAct().name());
                    statement.setObject(11, MatterRows.time(matter.clock().dueAt()));
                    statement.setBoolean(12, !matter.ours());
                });
    }

    /** Carries what lists are sorted by; {@code unread} where the partner moved the matter. */
    void move(List<Matter> matters, boolean unread) {
        if (matters.isEmpty()) {
            return;
        }
        database.update(
                """
                update entente.matter_access a set state = u.state, must_act = u.must_act, due_at = u.due_at, moved_at = u.moved_at,
                    unread = a.unread or ?
                from unnest(?, ?, ?::timestamptz[], ?::timestamptz[], ?::uuid[]) as u (state, must_act, due_at, moved_at, matter)
                where a.matter = u.matter""",
                unread,
                Column.of(matters, Matter::state),
                Column.of(matters, Matter::mustAct),
                Column.of(matters, matter -> matter.clock().dueAt()),
                Column.of(matters, Matter::movedAt),
                Column.of(matters, Matter::id));
    }

    void revoke(UUID matter, String unit) {
        database.update("delete from entente.matter_access where matter = ? and unit = ? and why in ('HOLDER', 'ADDED')", matter, unit);
    }

    void read(UUID matter, String unit) {
        database.update("update entente.matter_access set unread = false where matter = ? and unit = ? and unread", matter, unit);
    }

    List<String> units(UUID matter) {
        return database.queryForList("select unit from entente.matter_access where matter = ? order by unit", String.class, matter);
    }
}
