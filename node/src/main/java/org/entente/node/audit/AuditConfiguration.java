package org.entente.node.audit;

import java.time.Clock;
import javax.sql.DataSource;
import org.entente.node.kernel.Identifiers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

/** Two trails, one for each database role that does deeds; the sealer and the chain work as the role of jobs. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditConfiguration {
    @Bean
    @Primary
    AuditTrail auditTrail(DataSource database, Clock clock, Identifiers identifiers) {
        return new AuditTrail(database, clock, identifiers);
    }

    /** For deeds of the exchange and of jobs, which no officer does. */
    @Bean
    @Qualifier("exchange")
    AuditTrail exchangeAuditTrail(@Qualifier("exchange") DataSource database, Clock clock, Identifiers identifiers) {
        return new AuditTrail(database, clock, identifiers);
    }

    @Bean
    AuditBook auditBook(JdbcClient database, TransactionTemplate transaction, AuditTrail trail) {
        return new AuditBook(database, transaction, trail);
    }

    @Bean
    AuditSealer auditSealer(
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction,
            Clock clock) {
        return new AuditSealer(database, transaction, clock);
    }

    @Bean
    AuditChain auditChain(
            @Qualifier("exchange") JdbcClient database, @Qualifier("exchange") TransactionTemplate transaction) {
        return new AuditChain(database, transaction);
    }
}
