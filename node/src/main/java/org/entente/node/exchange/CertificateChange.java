package org.entente.node.exchange;

import org.entente.protocol.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shows a new certificate as soon as every partner has the card that pins it, so that no link breaks on the change. A partner
 * that was suspended meanwhile gets the card by hand when it is let in again.
 */
@Component
class CertificateChange {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateChange.class);

    private final OwnKeys keys;
    private final CardNews news;
    private final JdbcClient database;

    CertificateChange(OwnKeys keys, CardNews news, @Qualifier("exchange") JdbcClient database) {
        this.keys = keys;
        this.news = news;
        this.database = database;
    }

    void look() {
        long pinning = news.serial();
        if (keys.showsNewest() || pinning == 0) {
            return;
        }
        boolean everybody = database.sql("""
                        SELECT NOT EXISTS (SELECT FROM entente.partner p LEFT JOIN entente.told t ON t.partner = p.nation
                            WHERE p.status = 'PAIRED' AND coalesce(t.serial, 0) < ?)""")
                .param(pinning)
                .query(Boolean.class)
                .single();
        if (everybody) {
            keys.showNewest();
            Digest shown = PinnedTrust.fingerprint(keys.certificate());
            LOG.info("every partner has our card {}; the certificate {} is shown from now on", pinning, shown);
        }
    }
}
