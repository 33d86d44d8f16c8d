package org.entente.node.exchange;

import java.security.SecureRandom;
import java.time.Clock;
import org.entente.node.audit.AuditTrail;
import org.entente.node.nations.OwnNation;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.Partners;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeSettings.class)
class ExchangeConfiguration {
    @Bean
    LocalSeal localSeal(OwnKeys keys, SecureRandom random) {
        return new LocalSeal(keys, random);
    }

    /** Takes cards in that came over the link; the pages have their own. */
    @Bean
    @Qualifier("exchange")
    Pairing exchangePairing(
            @Qualifier("exchange") JdbcClient database,
            OwnNation own,
            Clock clock,
            @Qualifier("exchange") AuditTrail trail,
            @Qualifier("exchange") TransactionTemplate transaction) {
        return new Pairing(database, new Partners(database, own), own, clock, trail, transaction);
    }

    @Bean
    Epochs epochs(
            OwnNation own, JdbcClient database, AuditTrail trail, TransactionTemplate transaction, Clock clock) {
        return new Epochs(own.nation(), database, trail, transaction, clock);
    }
}
