package org.entente.node.testing;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.entente.node.home.DatabaseRole;
import org.entente.node.home.NodeDatabase;
import org.entente.node.home.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A migrated database that nobody else uses, on the one PostgreSQL of this test run. Take it as a parameter of a test
 * annotated {@link WithDatabase}, or {@link #create()} one.
 */
public record FreshDatabase(NodeDatabase database) {

    public static FreshDatabase create() {
        return new FreshDatabase(TestServer.running().freshDatabase());
    }

    public DataSource dataSource(DatabaseRole role) {
        return new DriverManagerDataSource(database.url(), role.login(), database.password(role));
    }

    public JdbcClient client(DatabaseRole role) {
        return JdbcClient.create(dataSource(role));
    }

    /** Sees every row whatever the policies say; for looking at what a test did, never for doing it. */
    public JdbcClient superuser() {
        try {
            return JdbcClient.create(TestServer.running().superuser(database));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
