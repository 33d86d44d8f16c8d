package org.entente.node.exchange;

import java.security.SecureRandom;
import java.time.Clock;
import org.entente.node.audit.AuditTrail;
import org.entente.node.nations.OwnNation;
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

    @Bean
    Epochs epochs(
            OwnNation own, JdbcClient database, AuditTrail trail, TransactionTemplate transaction, Clock clock) {
        return new Epochs(own.nation(), database, trail, transaction, clock);
    }
}
