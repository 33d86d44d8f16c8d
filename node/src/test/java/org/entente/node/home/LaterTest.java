package org.entente.node.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class LaterTest {
    private static final String WRITE = "insert into kept (n, word) values (?, ?)";

    private GatheringPool pool;
    private JdbcTemplate rows;
    private JdbcTemplate elsewhere;
    private TransactionTemplate transaction;
    private TransactionTemplate savepoint;

    @BeforeEach
    void aPoolOfOneConnection() throws SQLException {
        NodeDatabase database = TestServer.running().freshDatabase();
        DriverManagerDataSource superuser = (DriverManagerDataSource) TestServer.running().superuser(database);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(superuser.getUsername());
        config.setPassword(superuser.getPassword());
        config.setMaximumPoolSize(1);
        config.addDataSourceProperty("socketFactory", CountedTrips.class.getName());
        pool = new GatheringPool(new HikariDataSource(config));
        rows = new JdbcTemplate(pool);
        elsewhere = new JdbcTemplate(superuser);
        JdbcTransactionManager manager = new JdbcTransactionManager(pool);
        transaction = new TransactionTemplate(manager);
        savepoint = new TransactionTemplate(manager);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        elsewhere.execute("create table kept (at bigserial, n int primary key, word text)");
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void what_was_written_is_seen_by_the_next_question_in_its_order() {
        List<String> seen = transaction.execute(status -> {
            Later.write(pool, WRITE, 1, "one");
            Later.write(pool, "update kept set word = word || ? where n = ?", "!", 1);
            Later.write(pool, WRITE, 2, null);
            return rows.queryForList("select coalesce(word, ?) from kept where n > ? order by at", String.class, "none", 0);
        });
        assertThat(seen).containsExactly("one!", "none");
    }

    @Test
    void writes_and_the_question_after_them_are_one_round_trip_and_so_are_writes_and_the_commit() {
        transaction.executeWithoutResult(status -> {
            Later.write(pool, WRITE, 1, "warm");
            count();
        });
        int all = CountedTrips.during(() -> transaction.executeWithoutResult(status -> {
            int question = CountedTrips.during(() -> {
                Later.write(pool, WRITE, 2, "two");
                Later.write(pool, WRITE, 3, "three");
                assertThat(count()).isEqualTo(3);
            });
            assertThat(question).isEqualTo(1);
            Later.write(pool, WRITE, 4, "four");
            Later.write(pool, WRITE, 5, "five");
        }));
        assertThat(all).isEqualTo(2);
        assertThat(keptElsewhere()).isEqualTo(5);
    }

    @Test
    void each_statement_of_a_trip_keeps_its_plan() {
        for (int i = 0; i < 20; i++) {
            int n = i;
            int trips = CountedTrips.during(() -> transaction.executeWithoutResult(status -> {
                Later.write(pool, WRITE, n, "word " + n);
                Later.write(pool, "update kept set word = ? where n = ?", n % 2 == 0 ? null : "other", n);
                assertThat(rows.queryForObject("select coalesce(word, 'none') from kept where n = ?", String.class, n))
                        .isEqualTo(n % 2 == 0 ? "none" : "other");
                Later.write(pool, "delete from kept where n < ?", n - 3);
            }));
            assertThat(trips).isEqualTo(2);
        }
        assertThat(rows.queryForList(
                        "select statement from pg_prepared_statements where generic_plans + custom_plans > 9 order by 1", String.class))
                .anySatisfy(text -> assertThat(text).startsWith("insert into kept"))
                .anySatisfy(text -> assertThat(text).startsWith("update kept"))
                .anySatisfy(text -> assertThat(text).startsWith("select coalesce"))
                .anySatisfy(text -> assertThat(text).startsWith("COMMIT"));
    }

    @Test
    void an_update_after_waiting_writes_says_how_many_rows_it_changed() {
        transaction.executeWithoutResult(status -> {
            Later.write(pool, WRITE, 1, "one");
            Later.write(pool, WRITE, 2, "two");
            assertThat(rows.update("update kept set word = ? where n > ?", "more", 0)).isEqualTo(2);
            Later.write(pool, "select set_config('entente.x', ?, true)", "told");
            assertThat(rows.queryForObject("select current_setting('entente.x')", String.class)).isEqualTo("told");
            Later.write(pool, WRITE, 3, "three");
            assertThat(rows.batchUpdate("update kept set word = ? where n = ?", List.of(new Object[] {"a", 1}, new Object[] {"b", 3})))
                    .containsExactly(1, 1);
        });
        assertThat(keptElsewhere()).isEqualTo(3);
    }

    @Test
    void questions_that_do_not_need_each_other_are_one_round_trip() {
        transaction.executeWithoutResult(status -> Later.write(pool, WRITE, 1, "one"));
        int trips = CountedTrips.during(() -> transaction.executeWithoutResult(status -> {
            Reply<String> one = Later.ask(pool, "select word from kept where n = ?", (row, n) -> row.getString(1), 1);
            Later.write(pool, WRITE, 2, "two");
            Reply<Integer> all = Later.ask(pool, "select n from kept where n > ? order by n", (row, n) -> row.getInt(1), 0);
            Reply<Integer> none = Later.ask(pool, "select n from kept where n > ?", (row, n) -> row.getInt(1), 9);
            assertThat(count()).isEqualTo(2);
            assertThat(one.rows()).containsExactly("one");
            assertThat(all.rows()).containsExactly(1, 2);
            assertThat(none.rows()).isEmpty();
            Reply<Integer> last = Later.ask(pool, "select n from kept where n = ?", (row, n) -> row.getInt(1), 2);
            assertThat(last.rows()).containsExactly(2);
        }));
        assertThat(trips).isEqualTo(3);
        assertThat(Later.ask(pool, "select n from kept where n = ?", (row, n) -> row.getInt(1), 2).rows()).containsExactly(2);
    }

    @Test
    void a_question_of_a_transaction_that_was_undone_is_never_answered() {
        Reply<Integer> forgotten = transaction.execute(status -> {
            status.setRollbackOnly();
            return Later.ask(pool, "select n from kept where n = ?", (row, n) -> row.getInt(1), 2);
        });
        assertThatThrownBy(forgotten::rows).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_write_that_fails_in_the_middle_undoes_all_and_is_what_the_question_or_the_commit_fails_with() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    Later.write(pool, WRITE, 1, "one");
                    Later.write(pool, WRITE, 1, "again");
                    Later.write(pool, WRITE, 2, "two");
                    count();
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    Later.write(pool, WRITE, 3, "three");
                    Later.write(pool, WRITE, 3, "again");
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(keptElsewhere()).isZero();
        assertThat(count()).isZero();
    }

    @Test
    void a_rollback_forgets_what_waits_and_the_connection_is_as_new() {
        transaction.executeWithoutResult(status -> {
            Later.write(pool, WRITE, 1, "one");
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    Later.write(pool, WRITE, 2, "two");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count()).isZero();
        transaction.executeWithoutResult(status -> Later.write(pool, WRITE, 3, "three"));
        assertThat(keptElsewhere()).isEqualTo(1);
    }

    @Test
    void without_a_transaction_a_write_is_carried_out_at_once() {
        Later.write(pool, WRITE, 1, "one");
        assertThat(keptElsewhere()).isEqualTo(1);
        DataSource plain = elsewhere.getDataSource();
        Later.write(plain, WRITE, 2, "on a connection of no pool of ours");
        assertThat(keptElsewhere()).isEqualTo(2);
    }

    @Test
    void only_what_stands_behind_a_savepoint_is_undone_with_it() {
        transaction.executeWithoutResult(status -> {
            Later.write(pool, WRITE, 1, "before");
            assertThatThrownBy(() -> savepoint.executeWithoutResult(inner -> {
                        Later.write(pool, WRITE, 2, "never sent");
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> savepoint.executeWithoutResult(inner -> {
                        Later.write(pool, WRITE, 3, "three");
                        assertThat(count()).isEqualTo(2);
                        Later.write(pool, WRITE, 3, "again");
                        Later.send(pool);
                    }))
                    .isInstanceOf(DuplicateKeyException.class);
            savepoint.executeWithoutResult(inner -> Later.write(pool, WRITE, 4, "kept"));
        });
        assertThat(elsewhere.queryForList("select n from kept order by n", Integer.class)).containsExactly(1, 4);
    }

    @Test
    void many_rows_and_the_types_that_are_written_arrive_as_they_were() {
        elsewhere.execute("create table types (id uuid, at timestamptz, bytes bytea, yes bool, long bigint, many uuid[])");
        UUID id = UUID.fromString("00000000-0000-8000-8000-000000000001");
        Instant at = Instant.parse("2026-11-22T10:00:00Z");
        transaction.executeWithoutResult(status -> {
            Later.write(pool, "insert into types values (?, ?, ?, ?, ?, ?)", id, at.atOffset(ZoneOffset.UTC), new byte[] {1, 2}, true, 7L,
                    new Later.Many("uuid", new Object[] {id, null}));
            Later.write(pool, "insert into types (id, at, bytes, yes, long) values (?, ?, ?, ?, ?)", null, null, null, null, null);
        });
        assertThat(elsewhere.queryForObject(
                        "select count(*) from types where id = ? and bytes = '\\x0102' and yes and long = 7 and many = array[id, null]",
                        Integer.class, id))
                .isEqualTo(1);
    }

    @Test
    void more_writes_than_travel_together_all_arrive() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 250; i++) {
                Later.write(pool, WRITE, i, "many");
            }
        });
        assertThat(keptElsewhere()).isEqualTo(250);
    }

    @Test
    void what_is_not_one_statement_with_its_parameters_is_refused() {
        assertThatThrownBy(() -> Later.write(pool, "delete from kept; delete from kept")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Later.write(pool, WRITE, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Later.write(pool, "select '{}'::jsonb ? 'a'")).isInstanceOf(IllegalArgumentException.class);
    }

    private int count() {
        Integer count = rows.queryForObject("select count(*) from kept where n > ?", Integer.class, -1);
        return count == null ? -1 : count;
    }

    private int keptElsewhere() {
        Integer count = elsewhere.queryForObject("select count(*) from kept", Integer.class);
        return count == null ? -1 : count;
    }
}
