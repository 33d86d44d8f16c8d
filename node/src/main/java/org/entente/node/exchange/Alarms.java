package org.entente.node.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for urgent acts that have no receipt ten minutes after their commit; says it once for each act and partner. */
@Component
class Alarms {
    private final Peers peers;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Set<UrgentActWaits> told = new HashSet<>();

    Alarms(
            Peers peers,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.peers = peers;
        this.database = database;
        this.transaction = transaction;
        this.events = events;
        this.clock = LinkTime.said(clock);
    }

    /** Sealed copies are dropped with the receipt, so an urgent act that still has one is still on its way. */
    synchronized void look() {
        List<UrgentActWaits> waiting = database.sql("""
                        SELECT DISTINCT h.digest, h.matter, s.partner, h.at FROM entente.sealed_part s
                        JOIN entente.act_header h ON h.digest = s.digest
                        WHERE h.urgent AND h.at < ? AND NOT EXISTS (SELECT FROM entente.outside x
                            WHERE x.digest = s.digest AND x.partner = s.partner)""")
                .param(Headers.at(clock.instant().minus(Bounds.URGENT_ALARM)))
                .query((row, n) -> waits(
                        row.getBytes(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
        told.retainAll(waiting);
        for (UrgentActWaits each : waiting) {
            if (told.add(each)) {
                transaction.executeWithoutResult(status -> events.publishEvent(each));
            }
        }
    }

    private UrgentActWaits waits(byte[] digest, UUID matter, String partner, Instant since) {
        Nation nation = new Nation(partner);
        return new UrgentActWaits(
                Digest.ofBytes(digest),
                matter,
                nation,
                since,
                peers.find(nation).map(Peer::dutyTelephone).orElse(null));
    }
}
