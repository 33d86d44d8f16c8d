package org.entente.node.exchange;

import org.entente.protocol.delivery.Entry;
import org.entente.protocol.delivery.Inbox;
import org.entente.protocol.receipt.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of a direction for steps that take nothing in. */
final class IdleInbox extends StoredHistory implements Inbox {
    IdleInbox(JdbcClient database, int row) {
        super(database, row);
    }

    @Override
    public Outcome admit(Entry entry) {
        throw new IllegalStateException("nothing is taken in now");
    }

    @Override
    public void readmit(Entry entry, Outcome receipted) {
        throw new IllegalStateException("nothing is taken in now");
    }
}
