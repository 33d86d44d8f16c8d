package org.entente.node.audit;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains the entries that were written since the last look. One sealer works at a time, whichever process it runs in:
 * the others find its lock taken and leave. Entries of transactions still open are sealed on a later look, so the chain
 * follows the order of commits, not of the clock.
 */
class AuditSealer {
    /** Between two looks; a second is promised, so half of it. */
    private static final long LOOK_EVERY_MS = 500;

    /** Entries of one link: bounds the memory of a look, and 1,000 digests are 48 kB of one row. */
    static final int BATCH = 1_000;

    /** The name of the sealer's lock among the database's advisory locks. */
    private static final long LOCK = 0x656e74_0001L;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    AuditSealer(JdbcClient database, TransactionTemplate transaction, InstantSource clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = LOOK_EVERY_MS)
    void look() {
        while (seal() == BATCH) {
            continue;
        }
    }

    /** Seals one batch; returns how many entries it held. */
    int seal() {
        Integer sealed = transaction.execute(status -> sealBatch());
        return sealed == null ? 0 : sealed;
    }

    private int sealBatch() {
        if (!database.sql("SELECT pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single()) {
            return 0;
        }
        List<UUID> waiting = database.sql("""
                        DELETE FROM entente.audit_unsealed WHERE entry IN (
                            SELECT entry FROM entente.audit_unsealed ORDER BY entry LIMIT ?)
                        RETURNING entry""")
                .param(BATCH)
                .query(UUID.class)
                .list();
        if (waiting.isEmpty()) {
            return 0;
        }
        AuditSeal before = database.sql("SELECT " + AuditSeal.COLUMNS
                        + " FROM entente.audit_seal ORDER BY number DESC LIMIT 1")
                .query(AuditSeal::read)
                .optional()
                .orElse(new AuditSeal(0, List.of(), List.of(), AuditSeal.BEFORE_ALL));
        List<AuditEntry> batch = database.sql("SELECT " + AuditEntry.COLUMNS
                        + " FROM entente.audit_entry WHERE id = ANY (?) ORDER BY id")
                .param(waiting.toArray(UUID[]::new))
                .query(AuditEntry::read)
                .list();
        write(AuditSeal.over(before.number() + 1, batch, before.hash()));
        return waiting.size();
    }

    private void write(AuditSeal seal) {
        database.sql("INSERT INTO entente.audit_seal (number, at, entries, digests, hash) VALUES (?, ?, ?, ?, ?)")
                .params(
                        seal.number(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        seal.entries().toArray(UUID[]::new),
                        seal.digests().stream().map(Digest::bytes).toArray(byte[][]::new),
                        seal.hash().bytes())
                .update();
    }
}
