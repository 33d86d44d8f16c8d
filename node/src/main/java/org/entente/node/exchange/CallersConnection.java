package org.entente.node.exchange;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Finds the transaction the caller is in, so that a deed and its dispatch are one: a page's or a job's. */
@Component
class CallersConnection {
    private final DataSource serve;
    private final DataSource exchange;
    private final JdbcTemplate onServe;
    private final JdbcTemplate onExchange;

    CallersConnection(@Qualifier("serve") DataSource serve, @Qualifier("exchange") DataSource exchange) {
        this.serve = serve;
        this.exchange = exchange;
        this.onServe = new JdbcTemplate(serve);
        this.onExchange = new JdbcTemplate(exchange);
    }

    /** @throws IllegalStateException if the caller is in no transaction */
    JdbcTemplate rows() {
        if (TransactionSynchronizationManager.hasResource(exchange)) {
            return onExchange;
        }
        if (TransactionSynchronizationManager.hasResource(serve)) {
            return onServe;
        }
        throw new IllegalStateException("this belongs into the caller's transaction, and there is none");
    }

    /** @throws IllegalStateException if the caller is in no transaction */
    JdbcClient here() {
        return JdbcClient.create(rows());
    }

    /** For what may be read without a transaction: the caller's if there is one, else what the pages see. */
    JdbcClient reading() {
        return JdbcClient.create(TransactionSynchronizationManager.hasResource(exchange) ? onExchange : onServe);
    }
}
