package org.entente.node.home;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A pool whose connections let writes wait ({@link Later}). */
final class GatheringPool extends DelegatingDataSource implements AutoCloseable {
    private final HikariDataSource pool;

    GatheringPool(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return GatheringConnection.around(super.getConnection());
    }

    @Override
    public void close() {
        pool.close();
    }
}
