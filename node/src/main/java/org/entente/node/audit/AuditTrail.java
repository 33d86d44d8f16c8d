package org.entente.node.audit;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entente.node.kernel.Column;
import org.entente.node.kernel.Identifiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes into the trail, in the transaction of the deed: either both stand or neither does. Who did it is not said by
 * the caller; the database takes it from the transaction and refuses any other name.
 *
 * <p>A read is a deed too, so a page that shows a matter runs in a transaction that may write.
 */
public final class AuditTrail {
    private final JdbcClient database;
    private final InstantSource clock;
    private final Identifiers identifiers;

    public AuditTrail(JdbcClient database, InstantSource clock, Identifiers identifiers) {
        this.database = database;
        this.clock = clock;
        this.identifiers = identifiers;
    }

    /** Records a deed; fails where there is no transaction to share with it. */
    public void record(Deed deed) {
        recordAll(List.of(deed));
    }

    /** Records what one step did to many; they stand in the trail in this order. */
    public void recordAll(List<Deed> deeds) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a deed is recorded in its own transaction, and there is none");
        }
        if (deeds.isEmpty()) {
            return;
        }
        database.sql("""
                        INSERT INTO entente.audit_entry (id, at, deed, subject_kind, subject, matter, purpose, details)
                        SELECT e.id, ?, e.deed, e.kind, e.subject, e.matter, e.purpose, e.details
                        FROM unnest(?::uuid[], ?, ?, ?, ?::uuid[], ?, ?::jsonb[])
                            AS e (id, deed, kind, subject, matter, purpose, details)""")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(Column.of(deeds, deed -> identifiers.next()))
                .param(Column.of(deeds, Deed::name))
                .param(Column.of(deeds, Deed::subjectKind))
                .param(Column.of(deeds, Deed::subject))
                .param(Column.of(deeds, Deed::matter))
                .param(Column.of(deeds, Deed::purpose))
                .param(Column.of(deeds, Deed::detailsAsJson))
                .update();
    }

    /** Records that a matter was opened and read, for this purpose. */
    public void viewed(UUID matter, String purpose) {
        record(Deed.of("matter.viewed").in(matter).purpose(purpose));
    }
}
