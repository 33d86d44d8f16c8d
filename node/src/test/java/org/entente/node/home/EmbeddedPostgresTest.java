package org.entente.node.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path directory;

    @Test
    void what_was_committed_is_there_after_a_stop_and_a_start() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            execute(postgres, "create table t (n int)", "insert into t values (7)");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(value(postgres, "select n from t")).isEqualTo("7");
        }
    }

    @Test
    void the_defaults_are_safe() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(value(postgres, "show fsync")).isEqualTo("on");
            assertThat(value(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(value(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(value(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(postgres, "select rolpassword from pg_authid where rolname = 'postgres'"))
                    .startsWith("SCRAM-SHA-256");
            assertThatThrownBy(() ->
                            DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.superuser(), "guess"))
                    .isInstanceOf(SQLException.class);
            assertThat(Files.getPosixFilePermissions(directory.resolve("superuser")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void vietnamese_and_lao_are_kept_whole_and_sorted_alike_on_every_machine() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(value(postgres, "select lower('ĐẶNG ສະບາຍດີ')")).isEqualTo("đặng ສະບາຍດີ");
            assertThat(value(postgres, "select concat(datlocprovider, datlocale) from pg_database where datname='postgres'"))
                    .isEqualTo("bC.UTF-8");
        }
    }

    @Test
    void after_the_whole_tree_was_killed_the_committed_rows_are_there() throws Exception {
        Process host = host();
        long postmaster = readiness(host);
        try (Connection connection = connect(Integer.parseInt(Files.readString(directory.resolve("port"))))) {
            execute(connection, "create table t (n int)", "insert into t select generate_series(1, 1000)");
            connection.setAutoCommit(false);
            execute(connection, "insert into t values (1001)");
            host.destroyForcibly().waitFor();
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            for (long pid : new Orphans(directory.resolve("data")).pids()) {
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (SQLException connectionWasKilledToo) {
            assertThat(host.isAlive()).isFalse();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(value(postgres, "select count(*) from t")).isEqualTo("1000");
        }
    }

    @Test
    void a_database_that_outlived_its_node_is_stopped_by_the_next_start() throws Exception {
        Process host = host();
        long orphan = readiness(host);
        host.destroyForcibly().waitFor();
        Orphans working = new Orphans(directory.resolve("data"));
        assertThat(working.pids()).contains(orphan);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(working.pids()).contains(postgres.pid()).doesNotContain(orphan);
            assertThat(value(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void children_of_a_killed_postmaster_do_not_keep_the_next_start_away() throws Exception {
        Process host = host();
        long postmaster = readiness(host);
        try (Connection busy = connect(Integer.parseInt(Files.readString(directory.resolve("port"))))) {
            Thread.ofVirtual().start(() -> {
                try {
                    execute(busy, "select count(*) from generate_series(1, 100000000000)");
                } catch (SQLException killed) {
                    // The end that this test prepares.
                }
            });
            host.destroyForcibly().waitFor();
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
                assertThat(value(postgres, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void killed_alone_it_comes_back_on_the_same_port() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            execute(postgres, "create table t (n int)", "insert into t values (7)");
            int port = postgres.port();
            ProcessHandle killed = ProcessHandle.of(postgres.pid()).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();
            assertThat(valueOnceBack(postgres, "select n from t")).isEqualTo("7");
            assertThat(postgres.port()).isEqualTo(port);
        }
    }

    @Test
    void a_second_start_on_the_same_directory_is_refused() {
        try (EmbeddedPostgres running = EmbeddedPostgres.start(directory)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                    .isInstanceOfSatisfying(
                            HomeProblem.class, refused -> assertThat(refused.fault()).isEqualTo(HomeFault.IN_USE));
            assertThat(running.port()).isPositive();
        }
    }

    @Test
    void a_second_process_on_the_same_directory_is_refused() throws Exception {
        try (EmbeddedPostgres running = EmbeddedPostgres.start(directory)) {
            Process second = host();
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(running.port()).isPositive();
        }
    }

    @Test
    void a_taken_port_is_exchanged_for_a_free_one() throws Exception {
        EmbeddedPostgres.start(directory).close();
        int last = Integer.parseInt(Files.readString(directory.resolve("port")));
        try (var taken = new java.net.ServerSocket(last, 1, java.net.InetAddress.ofLiteral("127.0.0.1"));
                EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(postgres.port()).isNotEqualTo(taken.getLocalPort());
            assertThat(value(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void the_operators_own_settings_stand_above_the_nodes() throws Exception {
        Files.writeString(directory.resolve("own.conf"), "work_mem = '3MB'\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(value(postgres, "show work_mem")).isEqualTo("3MB");
        }
    }

    private Process host() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostgresHost.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static long readiness(Process host) throws IOException {
        BufferedReader lines = host.inputReader();
        String line = lines.readLine();
        assertThat(line).startsWith("ready ");
        return Long.parseLong(line.substring("ready ".length()));
    }

    private Connection connect(int port) throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "postgres",
                Files.readString(directory.resolve("superuser")));
    }

    private static void execute(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = connect(postgres)) {
            execute(connection, statements);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String value(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String valueOnceBack(EmbeddedPostgres postgres, String sql) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                return value(postgres, sql);
            } catch (SQLException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(50);
            }
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl("postgres"), postgres.superuser(), postgres.superuserPassword());
    }
}
