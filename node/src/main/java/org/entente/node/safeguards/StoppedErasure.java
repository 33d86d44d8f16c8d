package org.entente.node.safeguards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.matters.Ends;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases stopped drafts once nobody may appeal any more, with the words of the appeal. The register keeps the codes, by
 * which stops are counted, and no longer says whose draft it was.
 */
@Component
class StoppedErasure {
    /** Between two looks. The period ends by the day, so an hour late is early enough. */
    private static final long LOOK_EVERY_MS = 3_600_000;

    /** How long an author can still read why oversight decided as it did, counted from the decision. */
    static final Duration AFTER_DECISION = Duration.ofDays(10);

    /** Stops of one transaction; keeps its locks short. */
    private static final int BATCH = 200;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;
    private final Ends ends;
    private final Clock clock;

    StoppedErasure(@Qualifier("exchange") JdbcClient database, @Qualifier("exchange") TransactionTemplate transaction,
            @Qualifier("exchange") AuditTrail trail, Ends ends, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.trail = trail;
        this.ends = ends;
        this.clock = clock;
    }

    @Scheduled(initialDelay = LOOK_EVERY_MS, fixedDelay = LOOK_EVERY_MS)
    void look() {
        while (erase() == BATCH) {
            continue;
        }
    }

    /** Erases one batch; returns how many stops it held. */
    int erase() {
        Integer erased = transaction.execute(status -> eraseBatch());
        return erased == null ? 0 : erased;
    }

    private int eraseBatch() {
        Instant now = clock.instant();
        List<Long> due = database.sql("""
                        select s.number from entente.stopped s
                        left join entente.stop_step a on a.stop = s.number and a.number = 1
                        left join entente.stop_step d on d.stop = s.number and d.number = 2
                        where s.erased_at is null and s.erase_on <= :today
                            and (a.stop is null or d.at <= :decided)
                        order by s.erase_on limit :most for update of s skip locked""")
                .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .param("decided", now.minus(AFTER_DECISION).atOffset(ZoneOffset.UTC))
                .param("most", BATCH)
                .query(Long.class).list();
        if (due.isEmpty()) {
            return 0;
        }
        Long[] numbers = due.toArray(Long[]::new);
        drafts(numbers).forEach(ends::eraseDraft);
        database.sql("delete from entente.stop_reason where stop = any (?)").param(numbers).update();
        database.sql("update entente.stopped set draft = null, officer = null, erased_at = ? where number = any (?)")
                .params(now.atOffset(ZoneOffset.UTC), numbers).update();
        due.forEach(number -> trail.record(Deed.of("stop.erased").about("stop", number)));
        return due.size();
    }

    /** Drafts that still stand stopped, and by no later stop than these. */
    private List<UUID> drafts(Long[] numbers) {
        return database.sql("""
                        select distinct d.draft from entente.stopped s join entente.draft d on d.draft = s.draft
                        where s.number = any (:due) and d.status = 'STOPPED'
                            and not exists (select 1 from entente.stopped o where o.draft = d.draft
                                and o.erased_at is null and o.number <> all (:due))""")
                .param("due", numbers).query(UUID.class).list();
    }
}
