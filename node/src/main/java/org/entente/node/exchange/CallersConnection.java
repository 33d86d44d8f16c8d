package org.entente.node.exchange;

import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the transaction the caller is in, so that a deed and its dispatch are one: a page's or a job's. */
@Component
class CallersConnection {
    private final DataSource serve;
    private final DataSource exchange;
    private final JdbcTemplate onServe;
    private final JdbcTemplate onExchange;

    private final TransactionTemplate serveTransaction;

    CallersConnection(
            @Qualifier("serve") DataSource serve,
            @Qualifier("exchange") DataSource exchange,
            TransactionTemplate serveTransaction) {
        this.serveTransaction = serveTransaction;
        this.serve = serve;
        this.exchange = exchange;
        this.onServe = new JdbcTemplate(serve);
        this.onExchange = new JdbcTemplate(exchange);
    }

    /**
     * Whoever asks the exchange's pool something within a page's transaction has a connection of it too, until that ends, and it
     * is in no transaction: what were written there would stand whatever became of the page's deed.
     */
    private boolean inTransactionOfTheExchange() {
        try {
            return TransactionSynchronizationManager.getResource(exchange) instanceof ConnectionHolder held && !held.getConnection().getAutoCommit();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("a connection that does not say whether it is in a transaction", null, e);
        }
    }

    /** @throws IllegalStateException if the caller is in no transaction */
    JdbcTemplate rows() {
        if (inTransactionOfTheExchange()) {
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

    /**
     * Reads in the caller's transaction, or in one of the pages where there is none: without a transaction the database
     * knows no officer, and shows nothing.
     */
    <T> T read(Function<JdbcClient, T> work) {
        if (inTransactionOfTheExchange()) {
            return work.apply(JdbcClient.create(onExchange));
        }
        return Objects.requireNonNull(serveTransaction.execute(status -> work.apply(JdbcClient.create(onServe))));
    }
}
