package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.entente.node.home.DatabaseRole;
import org.entente.node.testing.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CallersConnectionTest {
    private static final String WHO = "select current_user::text";

    private final FreshDatabase database = FreshDatabase.create();
    private final DataSource serve = database.dataSource(DatabaseRole.SERVE);
    private final DataSource exchange = database.dataSource(DatabaseRole.EXCHANGE);
    private final TransactionTemplate page = new TransactionTemplate(new JdbcTransactionManager(serve));
    private final TransactionTemplate job = new TransactionTemplate(new JdbcTransactionManager(exchange));
    private final CallersConnection caller = new CallersConnection(serve, exchange, page);

    private String who() {
        return caller.here().sql(WHO).query(String.class).single();
    }

    @Test
    void a_deed_of_a_page_stays_in_the_pages_transaction_also_after_the_exchange_was_asked_something_in_it() {
        String after = page.execute(status -> {
            JdbcClient.create(exchange).sql(WHO).query(String.class).single();
            assertThat(caller.<String>read(database -> database.sql(WHO).query(String.class).single())).isEqualTo("entente_serve");
            return who();
        });
        assertThat(after).isEqualTo("entente_serve");
    }

    @Test
    void a_job_of_the_exchange_is_in_its_own_also_within_a_page_and_whoever_is_in_none_is_told() {
        assertThat(job.<String>execute(status -> who())).isEqualTo("entente_exchange");
        assertThat(page.<String>execute(outer -> job.execute(inner -> who()))).isEqualTo("entente_exchange");
        assertThatThrownBy(this::who).isInstanceOf(IllegalStateException.class);
    }
}
