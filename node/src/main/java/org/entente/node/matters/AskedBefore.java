package org.entente.node.matters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells an officer while he types that somebody asked about the same. He learns which desk and no more; that desk
 * learns that his desk types the same. Every question is logged and counted, because a way to ask "who is known" is also
 * a way to fish.
 */
@Transactional
public class AskedBefore {
    /** Questions of one officer and day. A busy desk writes a few dozen requests; more is a search. */
    static final int MOST_A_DAY = 200;

    /**
     * Somebody asked.
     *
     * @param desk the unit that asked or was asked
     * @param visible the matter, only where this officer's units may see it anyway
     */
    public record Known(String desk, Identifier.What what, @Nullable UUID visible) {}

    /** @param capped whether the day's questions are used up, so that nothing was compared */
    public record Answer(List<Known> known, boolean capped) {}

    private final JdbcTemplate database;
    private final IdentifierHash hash;
    private final Kinds kinds;
    private final CurrentOfficer current;
    private final AuditTrail trail;
    private final Clock clock;
    private final ZoneId zone;

    AskedBefore(javax.sql.DataSource serve, IdentifierHash hash, Kinds kinds, CurrentOfficer current, AuditTrail trail, Clock clock, ZoneId zone) {
        this.database = new JdbcTemplate(serve);
        this.hash = hash;
        this.kinds = kinds;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
        this.zone = zone;
    }

    /** Who else asked about what this draft names; nothing where it names nothing that can be compared. Work goes on beyond the cap. */
    public Answer about(Draft draft, ObjectNode body) {
        Kind kind = kinds.held(draft.kind(), draft.kindVersion());
        List<byte[]> hashes = kind.identifiers(draft.act(), body).stream().filter(Identifier::telling).map(hash::of).toList();
        if (hashes.isEmpty()) {
            return new Answer(List.of(), false);
        }
        if (count(current.get()) > MOST_A_DAY) {
            trail.record(Deed.of("identifier.capped").about("draft", draft.id()));
            return new Answer(List.of(), true);
        }
        List<Known> known = new ArrayList<>();
        database.query(
                "select desk, what, visible from entente.asked_before(?, ?, ?, ?)",
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("bytea", hashes.toArray(byte[][]::new)));
                    statement.setObject(2, draft.matter());
                    statement.setString(3, draft.unit().code());
                    statement.setObject(4, MatterRows.time(clock.instant()));
                },
                row -> {
                    known.add(new Known(row.getString("desk"), Identifier.What.valueOf(row.getString("what")), row.getObject("visible", UUID.class)));
                });
        trail.record(Deed.of("identifier.compared").about("draft", draft.id()).with("keys", hashes.size()).with("known", known.size()));
        return new Answer(known, false);
    }

    private int count(Officer officer) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        Integer checks = database.queryForObject(
                """
                insert into entente.asked_check (officer, day, checks) values (?, ?, 1)
                on conflict (officer, day) do update set checks = entente.asked_check.checks + 1 returning checks""",
                Integer.class, officer.id(), today);
        return checks == null ? 0 : checks;
    }
}
