package org.entente.node.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.entente.node.home.DatabaseRole;
import org.entente.node.home.NodeDatabase;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A table with a policy like those of the matters, and who sees what in it. */
@NodeTest
@Import(WallClock.Hung.class)
class TransactionScopeTest {
    @Autowired NodeDatabase node;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired CurrentOfficer current;

    @BeforeEach
    void aRowOfOneUnit() {
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
                node.url(), DatabaseRole.MIGRATE.login(), node.password(DatabaseRole.MIGRATE)));
        owner.sql("DROP TABLE IF EXISTS entente.scaffold").update();
        owner.sql("CREATE TABLE entente.scaffold (unit text)").update();
        owner.sql("INSERT INTO entente.scaffold VALUES ('ORG-VN-HT.DESK')").update();
        owner.sql("ALTER TABLE entente.scaffold ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY").update();
        owner.sql("CREATE POLICY scaffold ON entente.scaffold FOR SELECT TO entente_serve"
                        + " USING (unit = ANY (entente.acting_units()))")
                .update();
        owner.sql("GRANT SELECT ON entente.scaffold TO entente_serve").update();
    }

    @Test
    void nobody_sees_nothing() {
        assertThat(seen()).isZero();
        assertThat(database.sql("SELECT count(*) FROM entente.scaffold").query(Long.class).single()).isZero();
    }

    @Test
    void an_officer_of_the_unit_sees_its_row_and_another_does_not() throws Exception {
        assertThat(current.as(officer("ORG-VN-HT.DESK", Role.OFFICER), this::seen)).isEqualTo(1);
        assertThat(current.as(officer("ORG-VN-DB.DESK", Role.OFFICER), this::seen)).isZero();
    }

    @Test
    void administrators_auditors_and_oversight_of_the_same_unit_see_no_matter() throws Exception {
        for (Role role : Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.OVERSIGHT)) {
            assertThat(current.as(officer("ORG-VN-HT.DESK", role), this::seen)).isZero();
        }
    }

    @Test
    void outside_a_transaction_even_an_officer_sees_nothing() throws Exception {
        assertThat(current.as(officer("ORG-VN-HT.DESK", Role.OFFICER), () -> database
                        .sql("SELECT count(*) FROM entente.scaffold")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void what_one_request_may_see_never_leaks_to_the_next_on_the_same_connection() throws Exception {
        Officer inside = officer("ORG-VN-HT.DESK", Role.OFFICER);
        Officer outside = officer("ORG-VN-DB.DESK", Role.OFFICER);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(IntStream.range(0, 300)
                    .<Callable<Boolean>>mapToObj(i -> () -> switch (i % 4) {
                        case 0 -> current.as(inside, this::seen) == 1;
                        case 1 -> current.as(outside, this::seen) == 0;
                        case 2 -> current.as(inside, this::seenAndUndone) == 1;
                        default -> seen() == 0;
                    })
                    .toList());
            for (var result : results) {
                assertThat(result.get()).isTrue();
            }
        }
    }

    private long seen() {
        Long rows = transaction.execute(
                status -> database.sql("SELECT count(*) FROM entente.scaffold").query(Long.class).single());
        return rows == null ? -1 : rows;
    }

    private long seenAndUndone() {
        Long rows = transaction.execute(status -> {
            status.setRollbackOnly();
            return database.sql("SELECT count(*) FROM entente.scaffold").query(Long.class).single();
        });
        return rows == null ? -1 : rows;
    }

    private static Officer officer(String unit, Role role) {
        return new Officer(
                UUID.randomUUID(),
                "demo",
                "Demo Officer",
                new UnitCode(unit),
                unit + "/01",
                Set.of(role),
                Language.EN,
                Officer.State.ACTIVE,
                Set.of());
    }
}
