package org.entente.node.audit;

import java.sql.Types;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
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
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a deed is recorded in its own transaction, and there is none");
        }
        database.sql("""
                        INSERT INTO entente.audit_entry (id, at, deed, subject_kind, subject, matter, purpose, details)
                        VALUES (:id, :at, :deed, :kind, :subject, :matter, :purpose, :details::jsonb)""")
                .param("id", identifiers.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("deed", deed.name())
                .param("kind", deed.subjectKind(), Types.VARCHAR)
                .param("subject", deed.subject(), Types.VARCHAR)
                .param("matter", deed.matter(), Types.OTHER)
                .param("purpose", deed.purpose(), Types.VARCHAR)
                .param("details", deed.detailsAsJson())
                .update();
    }

    /** Records that a matter was opened and read, for this purpose. */
    public void viewed(UUID matter, String purpose) {
        record(Deed.of("matter.viewed").in(matter).purpose(purpose));
    }
}
