package org.entente.node.safeguards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.matters.ActStopped;
import org.entente.node.matters.NotDone;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Role;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of what the gate stopped: counted, reviewable, open to appeal, and never readable. */
@Component
public class StoppedRegister {
    /** How long an author may appeal; then what was stopped is erased and only the count stays. */
    static final Duration APPEAL = Duration.ofDays(30);

    /** An appeal is a reason, not a file. */
    private static final int LONGEST_APPEAL_CHARS = 2_000;

    /** Rows of one page. */
    private static final int MOST = 200;

    private final JdbcClient serve;
    private final JdbcClient exchange;
    private final CurrentOfficer current;
    private final AuditTrail trail;
    private final Clock clock;

    StoppedRegister(JdbcClient serve, @Qualifier("exchange") JdbcClient exchange, CurrentOfficer current, AuditTrail trail, Clock clock) {
        this.serve = serve;
        this.exchange = exchange;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /** In the transaction of the stop: of an arrival that of the exchange, of a draft the officer's own. */
    @EventListener
    void on(ActStopped stopped) {
        JdbcClient database = stopped.place() == ActStopped.Place.ARRIVAL ? exchange : serve;
        database.sql("""
                        insert into entente.stopped (at, place, nation, kind, act, rule, digest, draft, officer, erase_on, fictional)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(1, stopped.at().atOffset(ZoneOffset.UTC)).param(2, stopped.place().name()).param(3, stopped.nation().code())
                .param(4, stopped.kind()).param(5, stopped.act()).param(6, stopped.rule())
                .param(7, stopped.digest() == null ? null : stopped.digest().bytes(), java.sql.Types.BINARY)
                .param(8, stopped.draft(), java.sql.Types.OTHER).param(9, stopped.officer(), java.sql.Types.OTHER)
                .param(10, stopped.at().plus(APPEAL).atZone(ZoneOffset.UTC).toLocalDate()).param(11, stopped.fictional())
                .update();
    }

    /** What this officer may see: oversight all of it, an author his own. */
    @Transactional(readOnly = true)
    public List<Stop> all() {
        return serve.sql("select number, at, place, nation, kind, act, rule, draft, appeal, decision, fictional from entente.stopped order by at desc, number desc limit " + MOST)
                .query(StoppedRegister::read).list();
    }

    /** The author says why the gate is wrong; oversight looks at draft and reasons. */
    @Transactional
    public void appeal(long number, String reasons) {
        if (reasons.isBlank()) {
            throw new NotDone(NotDone.Reason.REASON_NEEDED);
        }
        int appealed = serve.sql("update entente.stopped set appeal = ?, appealed_at = ? where number = ? and officer = ? and appeal is null and erase_on >= ?")
                .params(reasons.strip().substring(0, Math.min(reasons.strip().length(), LONGEST_APPEAL_CHARS)), now(), number, current.get().id(),
                        clock.instant().atZone(ZoneOffset.UTC).toLocalDate())
                .update();
        if (appealed == 0) {
            throw new NotDone(NotDone.Reason.NOT_ALLOWED_NOW, "appeal");
        }
        trail.record(Deed.of("stop.appealed").about("stop", number));
    }

    @Transactional
    public void decide(long number, Stop.Decision decision) {
        if (!current.get().has(Role.OVERSIGHT)) {
            throw new NotDone(NotDone.Reason.NOT_YOURS);
        }
        int decided = serve.sql("update entente.stopped set decision = ?, decided_by = ?, decided_at = ? where number = ? and appeal is not null and decision is null")
                .params(decision.name(), current.get().id(), now(), number).update();
        if (decided == 0) {
            throw new NotDone(NotDone.Reason.NOT_ALLOWED_NOW, "decide");
        }
        trail.record(Deed.of("stop.decided").about("stop", number).with("decision", decision));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Stop read(ResultSet row, int number) throws SQLException {
        @Nullable String decision = row.getString("decision");
        return new Stop(row.getLong("number"), row.getObject("at", OffsetDateTime.class).toInstant(), ActStopped.Place.valueOf(row.getString("place")),
                new Nation(row.getString("nation")), row.getString("kind"), row.getString("act"), row.getString("rule"),
                row.getObject("draft", UUID.class), row.getString("appeal"), decision == null ? null : Stop.Decision.valueOf(decision),
                row.getBoolean("fictional"));
    }
}
