package org.entente.node.matters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.node.home.Later;
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
        if (grants.isEmpty()) {
            return;
        }
        Later.write(
                database,
                """
                insert into entente.matter_access (matter, unit, why, granted_at, granted_by, opened_at, moved_at, kind, state,
                    must_act, due_at, unread)
                select * from unnest(?::uuid[], ?, ?, ?::timestamptz[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?, ?, ?,
                    ?::timestamptz[], ?::bool[])
                on conflict (unit, matter) do nothing""",
                Column.of(grants, grant -> grant.matter().id()),
                Column.of(grants, Grant::unit),
                Column.of(grants, Grant::why),
                Column.of(grants, Grant::at),
                Column.of(grants, Grant::by),
                Column.of(grants, grant -> grant.matter().openedAt()),
                Column.of(grants, grant -> grant.matter().movedAt()),
                Column.of(grants, grant -> grant.matter().kind()),
                Column.of(grants, grant -> grant.matter().state()),
                Column.of(grants, grant -> grant.matter().mustAct()),
                Column.of(grants, grant -> grant.matter().clock().dueAt()),
                Column.of(grants, grant -> !grant.matter().ours()));
    }

    /** Carries what lists are sorted by; {@code unread} where the partner moved the matter. */
    void move(List<Matter> matters, boolean unread) {
        if (matters.isEmpty()) {
            return;
        }
        Later.write(
                database,
                """
                update entente.matter_access a set state = u.state, must_act = u.must_act, due_at = u.due_at, moved_at = u.moved_at,
                    unread = a.unread or ?
                from unnest(?, ?, ?::timestamptz[], ?::timestamptz[], ?::uuid[]) as u (state, must_act, due_at, moved_at, matter)
                where a.matter = u.matter and a.matter = any (?::uuid[])""",
                unread,
                Column.of(matters, Matter::state),
                Column.of(matters, Matter::mustAct),
                Column.of(matters, matter -> matter.clock().dueAt()),
                Column.of(matters, Matter::movedAt),
                Column.of(matters, Matter::id),
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
