package org.entente.node.audit;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.kernel.Column;
import org.entente.node.kernel.Identifiers;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes into the trail, in the transaction of the deed: either both stand or neither does. Who did it is not said by
 * the caller; the database takes it from the transaction and refuses any other name.
 *
 * <p>A read is a deed too, so a page that shows a matter runs in a transaction that may write.
 */
public final class AuditTrail {
    private final DataSource database;
    private final InstantSource clock;
    private final Identifiers identifiers;

    public AuditTrail(DataSource database, InstantSource clock, Identifiers identifiers) {
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
        Later.write(
                database,
                """
                INSERT INTO entente.audit_entry (id, at, deed, subject_kind, subject, matter, purpose, details)
                SELECT e.id, ?, e.deed, e.kind, e.subject, e.matter, e.purpose, e.details
                FROM unnest(?::uuid[], ?, ?, ?, ?::uuid[], ?, ?::jsonb[])
                    AS e (id, deed, kind, subject, matter, purpose, details)""",
                clock.instant().atOffset(ZoneOffset.UTC),
                Column.of(deeds, deed -> identifiers.next()),
                Column.of(deeds, Deed::name),
                Column.of(deeds, Deed::subjectKind),
                Column.of(deeds, Deed::subject),
                Column.of(deeds, Deed::matter),
                Column.of(deeds, Deed::purpose),
                Column.of(deeds, Deed::detailsAsJson));
    }

    /** Records that a matter was opened and read, for this purpose. */
    public void viewed(UUID matter, String purpose) {
        record(Deed.of("matter.viewed").in(matter).purpose(purpose));
    }
}
