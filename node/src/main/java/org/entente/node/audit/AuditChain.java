package org.entente.node.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks the whole chain and says what does not fit. */
public class AuditChain {
    /** Faults that are listed; a trail with more of them is lost anyway, and the list has to be readable. */
    private static final int MOST_FAULTS = 100;

    /** Links read at once. */
    private static final int PAGE = 50;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    AuditChain(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public ChainReport verify() {
        ChainReport report = transaction.execute(status -> walk());
        if (report == null) {
            throw new IllegalStateException("a walk always reports");
        }
        return report;
    }

    private ChainReport walk() {
        List<ChainReport.Fault> faults = new ArrayList<>();
        Digest head = AuditSeal.BEFORE_ALL;
        long number = 0;
        long entries = 0;
        for (List<AuditSeal> page = after(number); !page.isEmpty(); page = after(number)) {
            for (AuditSeal seal : page) {
                if (!seal.follows(number, head)) {
                    add(faults, new ChainReport.Fault.Broken(seal.number()));
                }
                compare(seal, faults);
                number = seal.number();
                head = seal.hash();
                entries += seal.entries().size();
            }
        }
        smuggled().forEach(entry -> add(faults, new ChainReport.Fault.Smuggled(entry)));
        long waiting = database.sql("SELECT count(*) FROM entente.audit_unsealed").query(Long.class).single();
        return new ChainReport(number, entries, waiting, head, List.copyOf(faults));
    }

    private List<AuditSeal> after(long number) {
        return database.sql("SELECT " + AuditSeal.COLUMNS
                        + " FROM entente.audit_seal WHERE number > ? ORDER BY number LIMIT ?")
                .params(number, PAGE)
                .query(AuditSeal::read)
                .list();
    }

    private void compare(AuditSeal seal, List<ChainReport.Fault> faults) {
        Map<UUID, Digest> found = new HashMap<>();
        database.sql("SELECT " + AuditEntry.COLUMNS + " FROM entente.audit_entry WHERE id = ANY (?)")
                .param(seal.entries().toArray(UUID[]::new))
                .query(AuditEntry::read)
                .list()
                .forEach(entry -> found.put(entry.id(), Digest.over(entry.sealedBytes())));
        for (int i = 0; i < seal.entries().size(); i++) {
            UUID entry = seal.entries().get(i);
            Digest now = found.get(entry);
            if (now == null) {
                add(faults, new ChainReport.Fault.Missing(entry));
            } else if (!now.equals(seal.digests().get(i))) {
                add(faults, new ChainReport.Fault.Altered(entry));
            }
        }
    }

    private List<UUID> smuggled() {
        return database.sql("""
                        SELECT id FROM entente.audit_entry
                        WHERE id NOT IN (SELECT entry FROM entente.audit_unsealed)
                        EXCEPT SELECT unnest(entries) FROM entente.audit_seal
                        LIMIT ?""")
                .param(MOST_FAULTS)
                .query(UUID.class)
                .list();
    }

    private static void add(List<ChainReport.Fault> faults, ChainReport.Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }
}
