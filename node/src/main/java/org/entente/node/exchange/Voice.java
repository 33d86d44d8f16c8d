package org.entente.node.exchange;

import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.SigningKeys;
import org.entente.protocol.jose.SigningKey;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * With which of our keys we speak to a partner outside a ledger. A change of keys reaches each partner by its ledger, so
 * until it is receipted there, that partner could not verify what the new key signs.
 */
@Component
class Voice {
    private final OwnKeys keys;
    private final JdbcClient database;

    Voice(OwnKeys keys, @Qualifier("exchange") JdbcClient database) {
        this.keys = keys;
        this.database = database;
    }

    SigningKey towards(Nation partner) {
        if (!keys.rotated()) {
            return keys.signingKey();
        }
        return database.sql("""
                        SELECT keys, receipted FROM entente.direction WHERE sender = ? AND receiver = ? AND current""")
                .params(keys.nation().code(), partner.code())
                .query((row, n) -> known(KeysText.read(row.getString(1)), row.getLong(2)))
                .optional()
                .flatMap(keys::signingKey)
                .orElseGet(keys::signingKey);
    }

    private static Digest known(SigningKeys ours, long receipted) {
        return ours.at(receipted);
    }
}
