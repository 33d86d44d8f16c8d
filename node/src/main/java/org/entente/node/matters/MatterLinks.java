package org.entente.node.matters;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.officers.CurrentOfficer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Matters that belong together, as our nation sees it; the partner learns nothing of a link. */
@Transactional
public class MatterLinks {
    /** Links of one matter; more is a case of its own. */
    private static final int MOST = 50;

    private final JdbcClient database;
    private final CurrentOfficer current;
    private final Clock clock;
    private final AuditTrail trail;

    MatterLinks(JdbcClient database, CurrentOfficer current, Clock clock, AuditTrail trail) {
        this.database = database;
        this.current = current;
        this.clock = clock;
        this.trail = trail;
    }

    public void link(UUID matter, UUID other) {
        if (matter.equals(other)) {
            throw new NotDone(NotDone.Reason.UNKNOWN_MATTER);
        }
        UUID first = matter.compareTo(other) < 0 ? matter : other;
        UUID second = first.equals(matter) ? other : matter;
        database.sql("insert into entente.matter_link (matter, other, why, linked_at, linked_by) values (?, ?, 'OFFICER', ?, ?) on conflict do nothing")
                .params(first, second, MatterRows.time(clock.instant()), current.get().id()).update();
        trail.record(Deed.of("matter.linked").in(matter).with("other", other));
    }

    /** The linked matters that may be seen. */
    @Transactional(readOnly = true)
    public List<Matter> of(UUID matter) {
        return database.sql("select " + MatterRows.COLUMNS + " from entente.matter m where m.matter in ("
                        + "select other from entente.matter_link where matter = :id union select matter from entente.matter_link where other = :id)"
                        + " order by m.opened_at desc limit " + MOST)
                .param("id", matter).query(MatterRows::read).list();
    }
}
