package org.entente.node.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.kernel.Identifiers;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How each link is doing, and which process drives it. Written when something changes, not on each parcel. The lease only
 * spares two processes from doing the same work: that they cannot harm each other is the direction's row lock.
 */
@Component
class LinkRows {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final UUID process;
    private final Map<Nation, Long> heldUntilNanos = new ConcurrentHashMap<>();
    private final Map<Nation, LinkState.Condition> told = new ConcurrentHashMap<>();

    LinkRows(
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction,
            @Qualifier("exchange") AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            Identifiers identifiers) {
        this.database = database;
        this.transaction = transaction;
        this.audit = audit;
        this.events = events;
        this.clock = LinkTime.said(clock);
        this.process = identifiers.next();
    }

    /** Whether this process drives the link now; renewed by the database's clock when half of the lease is over. */
    boolean hold(Nation partner) {
        Long until = heldUntilNanos.get(partner);
        if (until != null && until - System.nanoTime() > Bounds.LEASE.toNanos() / 2) {
            return true;
        }
        long asked = System.nanoTime();
        boolean held = !database.sql("""
                        INSERT INTO entente.link AS l (partner, holder, held_until, token)
                        VALUES (:partner, :holder, now() + :lease * interval '1 second', 1)
                        ON CONFLICT (partner) DO UPDATE SET holder = :holder,
                            held_until = now() + :lease * interval '1 second',
                            token = l.token + CASE WHEN l.holder = :holder THEN 0 ELSE 1 END
                        WHERE l.holder IS NULL OR l.holder = :holder OR l.held_until < now()
                        RETURNING token""")
                .param("partner", partner.code())
                .param("holder", process)
                .param("lease", Bounds.LEASE.toSeconds())
                .query(Long.class)
                .list()
                .isEmpty();
        if (held) {
            heldUntilNanos.put(partner, asked + Bounds.LEASE.toNanos());
        } else {
            heldUntilNanos.remove(partner);
        }
        return held;
    }

    /** Ends every lease; only for who is alone on his database. */
    void takeOver() {
        database.sql("UPDATE entente.link SET holder = NULL, held_until = NULL WHERE holder <> ?")
                .param(process)
                .update();
    }

    /** Gives every link back, so that another process takes over at once. */
    void release() {
        heldUntilNanos.clear();
        told.clear();
        database.sql("UPDATE entente.link SET holder = NULL, held_until = NULL WHERE holder = ?")
                .param(process)
                .update();
    }

    void works(Nation partner) {
        if (told.get(partner) == LinkState.Condition.CONNECTED) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            database.sql("""
                            INSERT INTO entente.link (partner, condition, last_heard) VALUES (?, 'CONNECTED', ?)
                            ON CONFLICT (partner) DO UPDATE SET condition = 'CONNECTED', attempts = 0, why = NULL,
                                cut_since = NULL, next_attempt = NULL, last_heard = excluded.last_heard""")
                    .params(partner.code(), Headers.at(clock.instant()))
                    .update();
            changed(partner, LinkState.Condition.CONNECTED, null);
        });
        told.put(partner, LinkState.Condition.CONNECTED);
    }

    /** @param again how long until the next attempt; null where the partner comes by itself */
    void failed(Nation partner, String why, @Nullable Duration again) {
        boolean first = told.get(partner) != LinkState.Condition.CUT;
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            database.sql("""
                            INSERT INTO entente.link AS l (partner, condition, attempts, last_attempt, next_attempt, why,
                                cut_since)
                            VALUES (:partner, 'CUT', 1, :now, :next, :why, :now)
                            ON CONFLICT (partner) DO UPDATE SET condition = 'CUT', attempts = l.attempts + 1,
                                last_attempt = :now, next_attempt = :next, why = :why,
                                cut_since = coalesce(l.cut_since, :now)""")
                    .param("partner", partner.code())
                    .param("now", Headers.at(now))
                    .param("next", again == null ? null : Headers.at(now.plus(again)), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("why", why)
                    .update();
            if (first) {
                changed(partner, LinkState.Condition.CUT, why);
            }
        });
        told.put(partner, LinkState.Condition.CUT);
    }

    boolean working(Nation partner) {
        return told.get(partner) == LinkState.Condition.CONNECTED;
    }

    boolean cut(Nation partner) {
        return told.get(partner) == LinkState.Condition.CUT;
    }

    private void changed(Nation partner, LinkState.Condition condition, @Nullable String why) {
        Deed deed = Deed.of("exchange.link-changed")
                .about("partner", partner.code())
                .with("condition", condition);
        audit.record(why == null ? deed : deed.with("why", why));
        events.publishEvent(new LinkChanged(partner, condition));
    }
}
