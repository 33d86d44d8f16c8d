package org.entente.node.nations;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.entente.node.audit.AuditTrail;
import org.entente.node.home.HomeSettings;
import org.entente.node.home.NationKeys;
import org.entente.protocol.Nation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class NationsConfiguration {
    @Bean
    OwnNation ownNation(HomeSettings settings) {
        return new OwnNation(new Nation(settings.nation()), settings.practice());
    }

    @Bean
    Authorities authorities(JdbcClient database, Clock clock) {
        return new Authorities(new AuthorityTables(database), clock);
    }

    @Bean
    Instruments instruments(JdbcClient database, Clock clock) {
        return new Instruments(database, clock);
    }

    @Bean
    OfficeHolders officeHolders(JdbcClient database, Clock clock) {
        return new OfficeHolders(database, clock);
    }

    @Bean
    Partners partners(JdbcClient database, OwnNation own) {
        return new Partners(database, own);
    }

    @Bean
    @Primary
    Pairing pairing(
            JdbcClient database,
            Partners partners,
            OwnNation own,
            Clock clock,
            AuditTrail trail,
            TransactionTemplate transaction) {
        return new Pairing(database, partners, own, clock, trail, transaction);
    }

    @Bean
    OwnCard ownCard(
            JdbcClient database,
            TransactionTemplate transaction,
            OwnNation own,
            HomeSettings settings,
            NationKeys keys,
            ObjectProvider<KindsUnderstood> kinds,
            @Value("${entente.exchange.endpoints:}") List<URI> endpoints,
            Clock clock) {
        return new OwnCard(
                database, transaction, own, settings, keys, kinds.orderedStream().toList(), endpoints, clock);
    }

    @Bean
    Routes routes(Authorities authorities, Instruments instruments, Partners partners) {
        return new Routes(authorities, instruments, partners);
    }

    @Bean
    RecordLoader recordLoader(
            JdbcClient database, Authorities authorities, Instruments instruments, AuditTrail trail,
            TransactionTemplate transaction) {
        return new RecordLoader(new RecordTables(database), authorities, instruments, trail, transaction);
    }
}
