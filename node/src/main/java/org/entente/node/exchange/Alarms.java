package org.entente.node.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for urgent acts that have no receipt ten minutes after their commit; says it once for each act and partner. */
@Component
class Alarms implements UrgentActs {
    private final Peers peers;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final LinkRows links;
    private final AuditTrail audit;
    private final Set<UrgentActWaits> told = new HashSet<>();
    private volatile List<UrgentActWaits> now = List.of();

    Alarms(
            Peers peers,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction,
            ApplicationEventPublisher events,
            LinkRows links,
            @Qualifier("exchange") AuditTrail audit,
            Clock clock) {
        this.peers = peers;
        this.database = database;
        this.transaction = transaction;
        this.events = events;
        this.links = links;
        this.audit = audit;
        this.clock = LinkTime.said(clock);
    }

    @Override
    public List<UrgentActWaits> waiting() {
        return now;
    }

    /** Sealed copies are dropped with the receipt, so an urgent act that still has one is still on its way. */
    synchronized void look() {
        List<UrgentActWaits> waiting = database.sql("""
                        SELECT DISTINCT h.digest, h.matter, s.partner, h.at FROM entente.sealed_part s
                        JOIN entente.act_header h ON h.digest = s.digest
                        WHERE h.urgent AND h.at < ? AND NOT EXISTS (SELECT FROM entente.outside x
                            WHERE x.digest = s.digest AND x.partner = s.partner) ORDER BY h.at""")
                .param(Headers.at(clock.instant().minus(Bounds.URGENT_ALARM)))
                .query((row, n) -> waits(
                        row.getBytes(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
        now = waiting;
        told.retainAll(waiting);
        for (UrgentActWaits each : waiting) {
            // Of several processes the one that drives the link tells.
            if (links.hold(each.to()) && told.add(each)) {
                transaction.executeWithoutResult(status -> tell(each));
            }
        }
    }

    private void tell(UrgentActWaits waits) {
        audit.record(Deed.of("exchange.urgent-waits")
                .about("act", waits.act())
                .in(waits.matter())
                .with("partner", waits.to()));
        events.publishEvent(waits);
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
