package org.entente.node.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.card.KeyChange;
import org.entente.protocol.jose.VerifyKey;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every key with which a nation signed: those of its cards, and those its ledger introduced. Which of them is valid where
 * is decided by the delivery machine, from positions.
 */
@Component
class KnownKeys {
    private final Peers peers;
    private final OwnKeys own;
    private final JdbcClient database;
    private final Map<Digest, VerifyKey> introduced = new ConcurrentHashMap<>();

    KnownKeys(Peers peers, OwnKeys own, @Qualifier("exchange") JdbcClient database) {
        this.peers = peers;
        this.own = own;
        this.database = database;
    }

    Checking.Keys of(Nation nation) {
        return id -> find(nation, id);
    }

    private Optional<VerifyKey> find(Nation nation, Digest id) {
        if (nation.equals(own.nation())) {
            return own.signingKey(id).map(key -> key.verifyKey());
        }
        return peers.find(nation)
                .flatMap(peer -> peer.signingKey(id))
                .or(() -> Optional.ofNullable(introduced.get(id)))
                .or(() -> fromLedger(nation, id));
    }

    /** Rare: only for a key that a ledger introduced and no card names yet, and once for each. */
    private Optional<VerifyKey> fromLedger(Nation nation, Digest id) {
        List<KeyChange> changes = database.sql("""
                        SELECT p.jws FROM entente.ledger_paper p
                        JOIN entente.entry e ON e.digest = p.digest
                        JOIN entente.direction d ON d.id = e.direction
                        WHERE p.kind = ? AND d.sender = ?""")
                .params(KeyChange.FORM.type(), nation.code())
                .query(String.class)
                .list()
                .stream()
                .map(jws -> KeyChange.FORM.stored(jws).content())
                .toList();
        changes.forEach(change -> introduced.put(change.next().id(), change.next()));
        return Optional.ofNullable(introduced.get(id));
    }
}
