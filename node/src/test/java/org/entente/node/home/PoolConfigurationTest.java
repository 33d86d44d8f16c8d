package org.entente.node.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.entente.node.testing.PracticeHome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig
@ContextConfiguration(initializers = PracticeHome.class)
class PoolConfigurationTest {
    @Configuration(proxyBeanMethods = false)
    @Import({HomeConfiguration.class, PoolConfiguration.class})
    static class Pools {
        @Bean
        TransactionScope unitsOfAnOfficer() {
            return () -> Map.of("entente.units", "u1,u2");
        }
    }

    private final JdbcClient serve;
    private final JdbcClient exchange;
    private final TransactionTemplate serveTransaction;

    PoolConfigurationTest(
            @Autowired JdbcClient serve,
            @Autowired @Qualifier("exchange") JdbcClient exchange,
            @Autowired TransactionTemplate serveTransaction) {
        this.serve = serve;
        this.exchange = exchange;
        this.serveTransaction = serveTransaction;
    }

    @Test
    void pages_and_exchange_sign_in_as_different_roles() {
        assertThat(string(serve, "select current_user")).isEqualTo("entente_serve");
        assertThat(string(exchange, "select current_user")).isEqualTo("entente_exchange");
    }

    @Test
    void within_a_transaction_of_the_pages_the_database_knows_for_whom() {
        String units = serveTransaction.execute(status -> string(serve, "select current_setting('entente.units', true)"));
        assertThat(units).isEqualTo("u1,u2");
    }

    @Test
    void outside_a_transaction_it_knows_nobody() {
        serveTransaction.executeWithoutResult(status -> string(serve, "select 'the connection was used before'"));
        assertThat(string(serve, "select coalesce(current_setting('entente.units', true), '')")).isEmpty();
    }

    private static String string(JdbcClient client, String sql) {
        return client.sql(sql).query(String.class).single();
    }
}
