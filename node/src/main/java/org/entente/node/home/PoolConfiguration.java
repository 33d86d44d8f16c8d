package org.entente.node.home;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One small pool for each role. Unqualified beans are those of the pages ({@code serve}); the exchange and the jobs
 * take theirs by the qualifier {@code exchange}, oversight by {@code oversight}.
 */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {
    /** Together well below the {@code max_connections} of {@link PostgresCluster}, with room for a backup. */
    private static final int SERVE_CONNECTIONS = 12;

    private static final int EXCHANGE_CONNECTIONS = 12;
    private static final int OVERSIGHT_CONNECTIONS = 2;
    /**
     * Plans are kept. The row-level policies make each statement costly to plan, a fourth of the database's time, and what a
     * statement finds by is never so skewed that another value wanted another plan.
     */
    private static final String PLANS = "-c plan_cache_mode=force_generic_plan";

    /** A page that waits longer than this for a connection is better told so. */
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    @Bean
    @Primary
    DataSource serve(NodeDatabase database) {
        return gathering(database, DatabaseRole.SERVE, SERVE_CONNECTIONS);
    }

    @Bean
    @Primary
    PlatformTransactionManager serveTransactions(
            @Qualifier("serve") DataSource serve, ObjectProvider<TransactionScope> scopes) {
        return new ScopedTransactions(serve, scopes.orderedStream().toList());
    }

    @Bean
    @Primary
    JdbcClient serveClient(@Qualifier("serve") DataSource serve) {
        return JdbcClient.create(serve);
    }

    @Bean
    @Primary
    TransactionTemplate serveTransaction(@Qualifier("serveTransactions") PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    @Qualifier("exchange")
    DataSource exchange(NodeDatabase database) {
        return gathering(database, DatabaseRole.EXCHANGE, EXCHANGE_CONNECTIONS);
    }

    @Bean
    @Qualifier("exchange")
    PlatformTransactionManager exchangeTransactions(@Qualifier("exchange") DataSource exchange) {
        return new JdbcTransactionManager(exchange);
    }

    @Bean
    @Qualifier("exchange")
    JdbcClient exchangeClient(@Qualifier("exchange") DataSource exchange) {
        return JdbcClient.create(exchange);
    }

    @Bean
    @Qualifier("exchange")
    TransactionTemplate exchangeTransaction(@Qualifier("exchange") PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    @Qualifier("oversight")
    HikariDataSource oversight(NodeDatabase database) {
        return pool(database, DatabaseRole.OVERSIGHT, OVERSIGHT_CONNECTIONS);
    }

    @Bean
    @Qualifier("oversight")
    JdbcClient oversightClient(@Qualifier("oversight") DataSource oversight) {
        return JdbcClient.create(oversight);
    }

    private static DataSource gathering(NodeDatabase database, DatabaseRole role, int connections) {
        return new GatheringPool(pool(database, role, connections));
    }

    private static HikariDataSource pool(NodeDatabase database, DatabaseRole role, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role.login());
        config.setJdbcUrl(database.url());
        config.setUsername(role.login());
        config.setPassword(database.password(role));
        config.setMaximumPoolSize(connections);
        config.addDataSourceProperty("options", PLANS);
        // Rows of one batch become one statement.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.setMinimumIdle(1);
        config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        // The database may be gone when the node starts or at any moment later; it comes back without a restart.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
