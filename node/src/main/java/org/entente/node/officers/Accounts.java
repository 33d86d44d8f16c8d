package org.entente.node.officers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every officer of this nation, whoever has left included. */
public final class Accounts {
    static final String SELECT = """
            SELECT o.id, o.username, o.display_name, o.unit, o.post, o.roles, o.language, o.state,
                   ARRAY(SELECT f.unit FROM entente.delegation d JOIN entente.officer f ON f.id = d.from_officer
                         WHERE d.to_officer = o.id AND d.starts_at <= :now AND d.ends_at > :now) AS delegated
            FROM entente.officer o""";

    private final JdbcClient database;
    private final InstantSource clock;

    Accounts(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Officer> find(UUID id) {
        return query(SELECT + " WHERE o.id = :id").param("id", id).query(Accounts::officer).optional();
    }

    public Optional<Officer> find(String username) {
        return query(SELECT + " WHERE o.username = :name").param("name", username).query(Accounts::officer).optional();
    }

    /** All of them, by user name. */
    public List<Officer> all() {
        return query(SELECT + " ORDER BY o.username").query(Accounts::officer).list();
    }

    /** Who works in a unit now, to assign work to. */
    public List<Officer> activeIn(UnitCode unit) {
        return query(SELECT + " WHERE o.unit = :unit AND o.state = 'ACTIVE' ORDER BY o.username")
                .param("unit", unit.code())
                .query(Accounts::officer)
                .list();
    }

    private JdbcClient.StatementSpec query(String sql) {
        return database.sql(sql).param("now", now());
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static Officer officer(ResultSet row, int number) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Object role : (Object[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role.toString()));
        }
        Set<UnitCode> delegated = new TreeSet<>();
        for (Object unit : (Object[]) row.getArray("delegated").getArray()) {
            delegated.add(new UnitCode(unit.toString()));
        }
        return new Officer(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                new UnitCode(row.getString("unit")),
                row.getString("post"),
                roles,
                Language.valueOf(row.getString("language")),
                Officer.State.valueOf(row.getString("state")),
                delegated);
    }
}
