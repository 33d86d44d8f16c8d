package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.List;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.home.Home;
import org.entente.node.home.RestoredMark;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Incoming;
import org.entente.protocol.delivery.Outgoing;
import org.entente.protocol.delivery.Receiving;
import org.entente.protocol.delivery.Restoration;
import org.entente.protocol.delivery.Sending;
import org.entente.protocol.delivery.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When this node was set back to an older state: it signs nothing in any direction until its partners have returned what
 * was lost, then all directions go on together.
 */
@Component
class Restoring {
    private static final int NONE = -1;

    private final OwnKeys keys;
    private final Directions directions;
    private final Home home;
    private final LinkTime time;
    private final AuditTrail audit;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Restoring(
            OwnKeys keys,
            Directions directions,
            Home home,
            LinkTime time,
            @Qualifier("exchange") AuditTrail audit,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction) {
        this.keys = keys;
        this.directions = directions;
        this.home = home;
        this.time = time;
        this.audit = audit;
        this.database = database;
        this.transaction = transaction;
    }

    /** At the start: whether this home came out of a backup, and has not been taken up again since. */
    void begin() {
        if (RestoredMark.of(home.directory()).isPresent()) {
            transaction.executeWithoutResult(status -> everythingBut(NONE));
        }
    }

    /** Our own signature proves that we lost something: every other direction waits too. In the caller's transaction. */
    void everythingBut(int row) {
        for (Directions.Held<Outgoing> held : outgoing()) {
            if (held.id() != row) {
                save(held, sending(held).restored(held.state(), time.now()));
            }
        }
        for (Directions.Held<Incoming> held : incoming()) {
            if (held.id() != row) {
                saveIncoming(held, receiving(held).restored(held.state(), time.now()));
            }
        }
        audit.record(Deed.of("exchange.set-back"));
    }

    /** Goes on as soon as every tail is back. */
    void look() {
        boolean waiting = database.sql("SELECT EXISTS (SELECT FROM entente.direction WHERE current AND mode = 'RESTORED')")
                .query(Boolean.class)
                .single();
        if (waiting) {
            transaction.executeWithoutResult(status -> resume());
        }
        if (RestoredMark.of(home.directory()).isPresent() && !restored()) {
            RestoredMark.remove(home.directory());
        }
    }

    private boolean restored() {
        return database.sql("SELECT EXISTS (SELECT FROM entente.direction WHERE current AND mode = 'RESTORED')")
                .query(Boolean.class)
                .single();
    }

    private void resume() {
        List<Directions.Held<Outgoing>> outgoing = outgoing();
        List<Directions.Held<Incoming>> incoming = incoming();
        if (Restoration.holds(
                outgoing.stream().map(Directions.Held::state).toList(),
                incoming.stream().map(Directions.Held::state).toList())) {
            return;
        }
        outgoing.forEach(held -> save(held, sending(held).resume(held.state())));
        incoming.forEach(held -> saveIncoming(held, receiving(held).resume(held.state())));
        audit.record(Deed.of("exchange.resumed"));
    }

    private Sending sending(Directions.Held<Outgoing> held) {
        return new Sending(new StoredOutbox(
                database, held.id(), held.state().direction().to(), Foreseen.NOTHING));
    }

    private Receiving receiving(Directions.Held<Incoming> held) {
        return new Receiving(new IdleInbox(database, held.id()));
    }

    private void save(Directions.Held<Outgoing> held, Step<Outgoing> step) {
        if (step.state().revision() != step.before()) {
            directions.save(held.id(), step.state(), step.before());
        }
    }

    private void saveIncoming(Directions.Held<Incoming> held, Step<Incoming> step) {
        if (step.state().revision() != step.before()) {
            directions.save(held.id(), step.state(), step.before());
        }
    }

    private List<Nation> partners() {
        return database.sql("""
                        SELECT DISTINCT CASE WHEN sender = :own THEN receiver ELSE sender END AS partner
                        FROM entente.direction WHERE current ORDER BY partner""")
                .param("own", keys.nation().code())
                .query((row, n) -> new Nation(row.getString(1)))
                .list();
    }

    private List<Directions.Held<Outgoing>> outgoing() {
        List<Directions.Held<Outgoing>> held = new ArrayList<>();
        partners().forEach(nation -> directions.outgoing(keys.nation(), nation).ifPresent(held::add));
        return held;
    }

    private List<Directions.Held<Incoming>> incoming() {
        List<Directions.Held<Incoming>> held = new ArrayList<>();
        partners().forEach(nation -> directions.incoming(nation, keys.nation()).ifPresent(held::add));
        return held;
    }
}
