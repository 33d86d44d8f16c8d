package org.entente.node.exchange;

import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the delivery machine asks of a direction in which we send. */
final class StoredOutbox extends StoredHistory implements Outbox {
    private final JdbcClient database;
    private final int row;
    private final Nation partner;
    private final Foreseen foreseen;
    private long signedFrom = -1;
    private long signedUntil = -1;

    StoredOutbox(JdbcClient database, int row, Nation partner, Foreseen foreseen) {
        super(database, row);
        this.database = database;
        this.row = row;
        this.partner = partner;
        this.foreseen = foreseen;
    }

    int row() {
        return row;
    }

    /** In this transaction a batch got these positions under one head, and they are all that follow the first. */
    void signed(long from, long until) {
        if (until > from) {
            signedFrom = from;
            signedUntil = until;
        }
    }

    @Override
    public long parcelEnd(long first) {
        return first == signedFrom ? signedUntil : super.parcelEnd(first);
    }

    @Override
    public Digest entry(long position) {
        return foreseen.entry(row, position).map(Foreseen.Held::digest).orElseGet(() -> super.entry(position));
    }

    @Override
    public Digest root(long size) {
        return foreseen.entry(row, size - 1).map(Foreseen.Held::rootAfter).orElseGet(() -> super.root(size));
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
        return foreseen.attachmentsWaiting().orElseGet(() -> database.sql(Foreseen.ATTACHMENTS)
                .param(partner.code())
                .query(Boolean.class)
                .single());
    }
}
