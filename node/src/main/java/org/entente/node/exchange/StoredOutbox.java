package org.entente.node.exchange;

import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the delivery machine asks of a direction in which we send. */
final class StoredOutbox extends StoredHistory implements Outbox {
    private final JdbcClient database;
    private final int row;
    private final Nation partner;

    StoredOutbox(JdbcClient database, int row, Nation partner) {
        super(database, row);
        this.database = database;
        this.row = row;
        this.partner = partner;
    }

    int row() {
        return row;
    }

    @Override
    public boolean urgentWaiting() {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM entente.outbox o WHERE o.partner = :partner AND o.urgent
                            AND NOT EXISTS (SELECT FROM entente.outside x
                                WHERE x.digest = o.digest AND x.partner = o.partner))
                        OR EXISTS (SELECT FROM entente.direction d
                            JOIN entente.entry e ON e.direction = d.id AND e.position >= d.receipted
                            JOIN entente.act_header h ON h.digest = e.digest AND h.urgent
                            WHERE d.id = :row AND NOT EXISTS (SELECT FROM entente.outside x
                                WHERE x.digest = e.digest AND x.partner = :partner))""")
                .param("partner", partner.code())
                .param("row", row)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean attachmentsWaiting() {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM entente.segment s JOIN entente.attachment a ON a.id = s.attachment
                            WHERE s.partner = ? AND s.completion IS NULL AND a.ours AND a.digest IS NOT NULL)""")
                .param(partner.code())
                .query(Boolean.class)
                .single();
    }
}
