package org.entente.node.home;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Tells the database at the start of each transaction for whom it is. */
final class ScopedTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient List<TransactionScope> scopes;

    ScopedTransactions(DataSource dataSource, List<TransactionScope> scopes) {
        super(dataSource);
        this.scopes = List.copyOf(scopes);
    }

    @Override
    protected void prepareTransactionalConnection(java.sql.Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        for (TransactionScope scope : scopes) {
            tell(connection, scope.settings());
        }
    }

    /** In one statement, and with the first question: every page begins with this. */
    private static void tell(java.sql.Connection connection, Map<String, String> settings) throws SQLException {
        if (settings.isEmpty()) {
            return;
        }
        String each = String.join(", ", Collections.nCopies(settings.size(), "set_config(?, ?, true)"));
        Object[] parameters = settings.entrySet().stream()
                .flatMap(setting -> Stream.of(setting.getKey(), setting.getValue()))
                .toArray();
        Later.carry(connection, new Errand("select " + each, parameters));
    }
}
