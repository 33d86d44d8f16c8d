package org.entente.node.audit;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the trail as far as the signed-in officer may: his own entries, or all of them for auditors and oversight. */
public final class AuditBook {
    /** Entries of one page. */
    public static final int PAGE = 50;

    private static final String NEWEST_FIRST = " ORDER BY at DESC, id DESC LIMIT " + (PAGE + 1);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;

    AuditBook(JdbcClient database, TransactionTemplate transaction, AuditTrail trail) {
        this.database = database;
        this.transaction = transaction;
        this.trail = trail;
    }

    /** Where a page starts: after this entry, going back in time. */
    public record After(Instant at, UUID id) {}

    /** What to look for; nothing means everything. */
    public record Filter(@Nullable String post, @Nullable String purpose, @Nullable UUID matter, @Nullable String deed) {
        public static final Filter NONE = new Filter(null, null, null, null);
    }

    /** Entries of a page, and whether older ones follow. */
    public record Page(List<AuditEntry> entries, boolean more) {}

    /** The trail of whoever is signed in. */
    public Page own(@Nullable After after) {
        return read("actor = entente.acting_officer()", Filter.NONE, after, false);
    }

    /** The whole trail; looking into it is itself recorded. */
    public Page all(Filter filter, @Nullable After after) {
        return read("true", filter, after, true);
    }

    private Page read(String whose, Filter filter, @Nullable After after, boolean recorded) {
        Page page = transaction.execute(status -> {
            List<AuditEntry> found = database.sql("SELECT " + AuditEntry.COLUMNS + " FROM entente.audit_entry WHERE "
                            + whose
                            + " AND (:post::text IS NULL OR post = :post)"
                            + " AND (:purpose::text IS NULL OR purpose = :purpose)"
                            + " AND (:matter::uuid IS NULL OR matter = :matter)"
                            + " AND (:deed::text IS NULL OR deed = :deed)"
                            + " AND (:at::timestamptz IS NULL OR (at, id) < (:at, :id::uuid))"
                            + NEWEST_FIRST)
                    .param("post", filter.post(), Types.VARCHAR)
                    .param("purpose", filter.purpose(), Types.VARCHAR)
                    .param("matter", filter.matter(), Types.OTHER)
                    .param("deed", filter.deed(), Types.VARCHAR)
                    .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC),
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("id", after == null ? null : after.id(), Types.OTHER)
                    .query(AuditEntry::read)
                    .list();
            if (recorded) {
                trail.record(looked(filter));
            }
            return new Page(found.subList(0, Math.min(PAGE, found.size())), found.size() > PAGE);
        });
        return page == null ? new Page(List.of(), false) : page;
    }

    private static Deed looked(Filter filter) {
        Deed deed = Deed.of("audit.looked");
        return filter.matter() == null ? deed : deed.in(filter.matter());
    }
}
