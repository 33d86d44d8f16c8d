package org.entente.node.nations;

import java.time.Clock;
import org.entente.node.audit.AuditTrail;
import org.entente.protocol.Nation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class NationsConfiguration {
    @Bean
    OwnNation ownNation(
            @Value("${entente.nation}") String code, @Value("${entente.practice:false}") boolean practice) {
        return new OwnNation(new Nation(code), practice);
    }

    @Bean
    Authorities authorities(JdbcClient database, Clock clock) {
        return new Authorities(new AuthorityTables(database), clock);
    }

    @Bean
    Instruments instruments(JdbcClient database) {
        return new Instruments(database);
    }

    @Bean
    Partners partners(JdbcClient database, OwnNation own) {
        return new Partners(database, own);
    }

    @Bean
    Routes routes(Authorities authorities, Instruments instruments, Partners partners) {
        return new Routes(authorities, instruments, partners);
    }

    @Bean
    RecordLoader recordLoader(
            JdbcClient database,
            Authorities authorities,
            AuditTrail trail,
            PlatformTransactionManager transactions) {
        return new RecordLoader(
                new RecordTables(database), authorities, trail, new TransactionTemplate(transactions));
    }
}
