package org.entente.node.exchange;

import java.time.Clock;
import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.card.KeyChange;
import org.entente.protocol.delivery.Mode;
import org.entente.protocol.delivery.Outgoing;
import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.SigningKey;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After the home has a new signing key: puts the change, signed by the key before, into the queue of every partner. It
 * stands behind all that the old key signed and before all that the new one signs.
 */
@Component
class KeyChanges {
    private static final int FIRST_EPOCH = 1;

    private final OwnKeys keys;
    private final Peers peers;
    private final Directions directions;
    private final Headers headers;
    private final Wake wake;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeyChanges(
            OwnKeys keys,
            Peers peers,
            Directions directions,
            Headers headers,
            Wake wake,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction,
            Clock clock) {
        this.keys = keys;
        this.peers = peers;
        this.directions = directions;
        this.headers = headers;
        this.wake = wake;
        this.database = database;
        this.transaction = transaction;
        this.clock = LinkTime.said(clock);
    }

    /** Before the first act leaves, and again for partners and directions that come later. */
    void look() {
        for (Peer peer : peers.all()) {
            transaction.executeWithoutResult(status -> look(peer.nation()));
        }
    }

    private void look(Nation partner) {
        Digest current = keys.signingKey().id();
        if (!keys.rotated()) {
            told(partner, current);
            missing(partner, current);
            return;
        }
        Digest first = told(partner, current);
        Directions.Held<Outgoing> held = directions.outgoing(keys.nation(), partner).orElse(null);
        if (held == null) {
            if (first.equals(current) || keys.signingKey(first).isEmpty()) {
                return;
            }
            held = directions.begin(Outgoing.begin(new Direction(keys.nation(), partner, FIRST_EPOCH), first));
        }
        missing(partner, current);
        if (held.state().mode() instanceof Mode.Restored) {
            // A change that was signed already comes back with the tail.
            return;
        }
        Digest last = queued(partner).stream().findFirst().orElse(held.state().keys().latest());
        if (!last.equals(current)) {
            queueFrom(partner, last);
        }
    }

    /** Through every key between: acts that one of them signed may wait, and must find it valid when their turn comes. */
    private void queueFrom(Nation partner, Digest last) {
        List<SigningKey> oldestFirst = keys.signingKeys().reversed();
        boolean begun = false;
        for (int i = 0; i + 1 < oldestFirst.size(); i++) {
            begun |= oldestFirst.get(i).id().equals(last);
            if (begun) {
                queue(partner, KeyChange.sign(keys.nation(), oldestFirst.get(i), oldestFirst.get(i + 1)));
            }
        }
    }

    /** The key that this partner's copy of our card has, as far as we know; kept when it is first seen. */
    private Digest told(Nation partner, Digest current) {
        database.sql("INSERT INTO entente.told (partner, first_key, serial) VALUES (?, ?, 0) ON CONFLICT DO NOTHING")
                .params(partner.code(), current.bytes())
                .update();
        return database.sql("SELECT first_key FROM entente.told WHERE partner = ?")
                .param(partner.code())
                .query((row, n) -> Digest.ofBytes(row.getBytes(1)))
                .single();
    }

    /** For the status: whether the ledger goes on with a key that is not in this home. */
    private void missing(Nation partner, Digest current) {
        boolean missing = database.sql("SELECT keys FROM entente.direction WHERE sender = ? AND receiver = ? AND current")
                .params(keys.nation().code(), partner.code())
                .query(String.class)
                .optional()
                .map(KeysText::read)
                .filter(ours -> keys.signingKey(ours.latest()).isEmpty())
                .isPresent();
        database.sql("UPDATE entente.told SET missing = ? WHERE partner = ? AND missing <> ?")
                .params(missing, partner.code(), missing)
                .update();
    }

    /** The key that the last queued change leads to. */
    private List<Digest> queued(Nation partner) {
        return database.sql("""
                        SELECT next_key FROM entente.outbox WHERE partner = ? AND next_key IS NOT NULL
                        ORDER BY id DESC LIMIT 1""")
                .param(partner.code())
                .query((row, n) -> Digest.ofBytes(row.getBytes(1)))
                .list();
    }

    private void queue(Nation partner, Signed<KeyChange> change) {
        headers.keepPapers(List.of(change.jws()), clock.instant());
        database.sql("""
                        INSERT INTO entente.outbox (partner, digest, matter, urgent, bytes, signed_by, next_key, at)
                        VALUES (?, ?, NULL, false, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(
                        partner.code(),
                        change.digest().bytes(),
                        change.text().length(),
                        change.keyId().bytes(),
                        change.content().next().id().bytes(),
                        Headers.at(clock.instant()))
                .update();
        wake.up(partner);
    }
}
