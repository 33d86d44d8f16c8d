package org.entente.node.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.entente.node.home.DatabaseRole;
import org.entente.node.kernel.Identifiers;
import org.entente.node.testing.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test takes a database of its own, since a broken chain stays broken. */
class AuditTrailTest {
    private static final UUID LAN = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID MINH = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID MATTER = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    private FreshDatabase fresh;
    private JdbcClient serve;
    private TransactionTemplate pages;
    private JdbcClient exchange;
    private TransactionTemplate jobs;
    private AuditTrail trail;
    private AuditSealer sealer;
    private AuditChain chain;

    @BeforeEach
    void open() {
        fresh = FreshDatabase.create();
        var serveSource = fresh.dataSource(DatabaseRole.SERVE);
        serve = JdbcClient.create(serveSource);
        pages = new TransactionTemplate(new JdbcTransactionManager(serveSource));
        var exchangeSource = fresh.dataSource(DatabaseRole.EXCHANGE);
        exchange = JdbcClient.create(exchangeSource);
        jobs = new TransactionTemplate(new JdbcTransactionManager(exchangeSource));
        Identifiers identifiers = new Identifiers(Clock.systemUTC(), new SecureRandom());
        trail = new AuditTrail(serveSource, Clock.systemUTC(), identifiers);
        sealer = new AuditSealer(exchange, jobs, Clock.systemUTC());
        chain = new AuditChain(exchange, jobs);
    }

    @Test
    void a_deed_without_its_transaction_is_refused() {
        assertThatThrownBy(() -> trail.record(Deed.of("officer.locked"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_deed_that_is_undone_leaves_no_entry() {
        pages.executeWithoutResult(status -> {
            trail.record(Deed.of("officer.locked"));
            status.setRollbackOnly();
        });
        assertThat(count()).isZero();
    }

    @Test
    void the_actor_is_whoever_the_transaction_is_for() {
        as(LAN, "", () -> trail.viewed(MATTER, "case-handling"));
        assertThat(exchange.sql("SELECT actor FROM entente.audit_entry").query(UUID.class).single()).isEqualTo(LAN);
    }

    @Test
    void nobody_writes_in_another_officers_name() {
        assertThatThrownBy(() -> as(LAN, "", () -> serve.sql(
                                "INSERT INTO entente.audit_entry (id, at, actor, deed) VALUES (?, now(), ?, 'a.b')")
                        .params(UUID.randomUUID(), MINH)
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void an_officer_reads_his_own_trail_and_an_auditor_reads_all() {
        as(LAN, "OFFICER", () -> trail.viewed(MATTER, "case-handling"));
        as(MINH, "OFFICER", () -> trail.viewed(MATTER, "case-handling"));
        assertThat(seenBy(LAN, "OFFICER")).isEqualTo(1);
        assertThat(seenBy(LAN, "OFFICER,AUDITOR")).isEqualTo(2);
        assertThat(seenBy(null, "")).isZero();
    }

    @Test
    void a_sentence_is_no_detail() {
        assertThatThrownBy(() -> Deed.of("a.b").with("why", "he said so")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> serve.sql("INSERT INTO entente.audit_entry (id, at, deed, details)"
                                + " VALUES (?, now(), 'a.b', '{\"why\": \"he said so\"}')")
                        .param(UUID.randomUUID())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void pages_exchange_and_oversight_can_neither_change_nor_remove_an_entry() {
        as(LAN, "AUDITOR", () -> trail.viewed(MATTER, "case-handling"));
        sealer.look();
        for (DatabaseRole role : List.of(DatabaseRole.SERVE, DatabaseRole.EXCHANGE, DatabaseRole.OVERSIGHT)) {
            for (String attack : List.of(
                    "UPDATE entente.audit_entry SET purpose = 'other'",
                    "DELETE FROM entente.audit_entry",
                    "TRUNCATE entente.audit_entry",
                    "UPDATE entente.audit_seal SET hash = hash",
                    "DELETE FROM entente.audit_seal",
                    "ALTER TABLE entente.audit_entry DISABLE TRIGGER ALL",
                    "DROP TABLE entente.audit_entry CASCADE")) {
                assertThatThrownBy(() -> fresh.client(role).sql(attack).update())
                        .as("%s: %s", role, attack)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    @Test
    void even_the_owner_is_refused_until_he_switches_the_trigger_off() {
        as(LAN, "", () -> trail.viewed(MATTER, "case-handling"));
        assertThatThrownBy(() -> fresh.client(DatabaseRole.MIGRATE).sql("DELETE FROM entente.audit_entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
    }

    @Test
    void an_untouched_chain_is_intact_and_its_head_moves() {
        assertThat(chain.verify().head()).isEqualTo(AuditSeal.BEFORE_ALL);
        as(LAN, "", () -> trail.viewed(MATTER, "case-handling"));
        assertThat(chain.verify().waiting()).isEqualTo(1);
        sealer.look();
        ChainReport report = chain.verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isEqualTo(1);
        assertThat(report.waiting()).isZero();
        assertThat(report.head()).isNotEqualTo(AuditSeal.BEFORE_ALL);
    }

    @Test
    void what_the_owner_changed_is_found_and_named() {
        UUID altered = sealedEntry();
        UUID missing = sealedEntry();
        sealedEntry();
        owner("UPDATE entente.audit_entry SET purpose = 'other' WHERE id = '" + altered + "'");
        owner("DELETE FROM entente.audit_entry WHERE id = '" + missing + "'");
        assertThat(chain.verify().faults())
                .containsExactlyInAnyOrder(
                        new ChainReport.Fault.Altered(altered), new ChainReport.Fault.Missing(missing));
    }

    @Test
    void a_link_that_was_taken_out_or_an_entry_that_was_smuggled_in_is_found() {
        sealedEntry();
        UUID loose = sealedEntry();
        sealedEntry();
        owner("DELETE FROM entente.audit_seal WHERE number = 2");
        assertThat(chain.verify().faults())
                .contains(new ChainReport.Fault.Broken(3), new ChainReport.Fault.Smuggled(loose));
    }

    @Test
    void many_writers_and_two_sealers_make_one_chain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> work = IntStream.range(0, 40)
                    .<Callable<Object>>mapToObj(i -> () -> {
                        if (i % 4 == 0) {
                            sealer.look();
                        } else {
                            as(LAN, "", () -> trail.viewed(MATTER, "case-handling"));
                        }
                        return i;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        sealer.look();
        ChainReport report = chain.verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isEqualTo(30);
        assertThat(report.waiting()).isZero();
    }

    private UUID sealedEntry() {
        as(LAN, "", () -> trail.viewed(MATTER, "case-handling"));
        sealer.look();
        return exchange.sql("SELECT entries[1] FROM entente.audit_seal ORDER BY number DESC LIMIT 1")
                .query(UUID.class)
                .single();
    }

    private void as(UUID officer, String roles, Runnable work) {
        pages.executeWithoutResult(status -> {
            serve.sql("SELECT set_config('entente.officer', ?, true), set_config('entente.roles', ?, true)")
                    .params(officer.toString(), roles)
                    .query((row, number) -> row.getString(1))
                    .single();
            work.run();
        });
    }

    private long seenBy(UUID officer, String roles) {
        Long seen = pages.execute(status -> {
            serve.sql("SELECT set_config('entente.officer', ?, true), set_config('entente.roles', ?, true)")
                    .params(officer == null ? "" : officer.toString(), roles)
                    .query((row, number) -> row.getString(1))
                    .single();
            return serve.sql("SELECT count(*) FROM entente.audit_entry").query(Long.class).single();
        });
        return seen == null ? -1 : seen;
    }

    private long count() {
        return exchange.sql("SELECT count(*) FROM entente.audit_entry").query(Long.class).single();
    }

    private void owner(String sql) {
        JdbcClient all = fresh.superuser();
        all.sql("ALTER TABLE entente.audit_entry DISABLE TRIGGER USER").update();
        all.sql("ALTER TABLE entente.audit_seal DISABLE TRIGGER USER").update();
        assertThat(all.sql(sql).update()).isEqualTo(1);
        all.sql("ALTER TABLE entente.audit_entry ENABLE TRIGGER USER").update();
        all.sql("ALTER TABLE entente.audit_seal ENABLE TRIGGER USER").update();
    }
}
