package org.entente.node.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** One home with a running database and writers at work, backed up once; each test does something with that backup. */
class BackupTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Function<NodeDatabase, Migrations> FIRST = Migrations.in("org/entente/node/home/first");
    private static final Function<NodeDatabase, Migrations> LATER = Migrations.in("org/entente/node/home/later");
    private static final KeyWrapping WRAPPING = passphrase("quê hương");

    @TempDir
    static Path shared;

    private static Path home;
    private static Path backup;
    private static Path keys;

    @TempDir
    Path directory;

    private static KeyWrapping passphrase(String words) {
        return new PassphraseWrapping(words.toCharArray(), RANDOM, new PassphraseWrapping.Cost(64, 1));
    }

    @BeforeAll
    static void back_up_while_writers_run() throws Exception {
        home = shared.resolve("home");
        keys = shared.resolve("keys-apart");
        KeyFile.in(home).write(new KeyMaking(RANDOM, CLOCK).firstKeys("XA"), WRAPPING);
        KeyFile.in(home).copyTo(keys);
        Home.create(
                home, new HomeSettings("XA", Map.of("en", "Practice"), true, new HomeSettings.Ports(0, 0), null));
        try (Home held = Home.open(home);
                RunningDatabase running = RunningDatabase.start(held, RANDOM)) {
            FIRST.apply(running.database()).migrate();
            try (Connection exchange = running.database().connect(DatabaseRole.EXCHANGE)) {
                JdbcClient client = client(exchange);
                pair(client, 1);
                DurableFiles.directory(held.attachments().resolve("ab"));
                Files.writeString(held.attachments().resolve("ab/cd"), "sealed bytes");
                AtomicBoolean enough = new AtomicBoolean();
                CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> {
                    int n = 1;
                    while (!enough.get()) {
                        pair(client, ++n);
                    }
                    return n;
                });
                backup = new Backups(home, CLOCK, RANDOM).make(WRAPPING, null).file();
                enough.set(true);
                assertThat(writer.get()).isGreaterThan(1);
            }
        }
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private static void pair(JdbcClient client, int n) {
        client.sql("with p as (insert into parent (n, words, raw) values (:n, 'ສະບາຍດີ' || chr(9) || chr(92) || :n, "
                        + "'\\x00ff') returning n) insert into child (parent) select n from p")
                .param("n", n)
                .update();
    }

    private static Restoring restoring(Path file, Function<NodeDatabase, Migrations> release) {
        return new Restoring(file, WRAPPING, CLOCK, RANDOM, release);
    }

    @Test
    void the_next_release_restores_one_moment_with_every_row_and_file() throws Exception {
        Path restored = directory.resolve("restored");
        BackupManifest manifest = restoring(backup, LATER).into(restored, keys);

        assertThat(manifest.nation()).isEqualTo("XA");
        assertThat(RestoredMark.of(restored)).contains(new RestoredMark(NOW, NOW));
        assertThat(Files.readString(restored.resolve("attachments/ab/cd"))).isEqualTo("sealed bytes");
        assertThat(KeyFile.in(restored).open(WRAPPING).certificate().getSubjectX500Principal().getName())
                .contains("C=XA");
        try (Home held = Home.open(restored);
                RunningDatabase running = RunningDatabase.start(held, RANDOM);
                Connection superuser = RunningDatabase.superuser(running.embedded().orElseThrow(), "entente")) {
            JdbcClient client = client(superuser);
            long parents = number(client, "select count(*) from entente.parent");
            assertThat(parents).isPositive();
            assertThat(number(client, "select count(*) from entente.child join entente.parent on parent = n"))
                    .isEqualTo(parents);
            assertThat(number(client, "select count(*) from entente.parent where raw = '\\x00ff'::bytea and age = 7 "
                            + "and twice = 2 * n and words = 'ສະບາຍດີ' || chr(9) || chr(92) || n"))
                    .isEqualTo(parents);
            assertThat(number(client, "select count(*) from entente.seeded")).isOne();
            assertThat(number(client, "insert into entente.child (parent) values (1) returning id"))
                    .isGreaterThan(parents);
        }
    }

    private static long number(JdbcClient client, String sql) {
        return client.sql(sql).query(Long.class).single();
    }

    @Test
    void a_rehearsal_says_what_would_change_and_leaves_nothing_behind() {
        Path scratch = directory.resolve("scratch");
        assertThat(restoring(backup, LATER).rehearse(scratch).migrated()).containsExactly("V2__age.sql");
        assertThat(scratch).doesNotExist();
    }

    @Test
    void the_newest_backup_of_a_home_is_found_by_its_time() {
        assertThat(Backups.newest(home)).contains(backup);
        assertThat(Backups.newestAt(home)).contains(NOW);
    }

    @Test
    void a_backup_is_opened_by_its_passphrase_only() {
        assertThatThrownBy(() -> new BackupReader(backup, passphrase("another")).verified())
                .isInstanceOfSatisfying(HomeProblem.class, problem -> assertThat(problem.fault())
                        .isEqualTo(HomeFault.WRONG_PASSPHRASE));
    }

    @Test
    void no_backup_is_made_under_a_passphrase_that_does_not_open_the_keys() {
        Path target = directory.resolve("worthless");
        assertThatThrownBy(() -> new Backups(home, CLOCK, RANDOM).make(passphrase("typo"), target))
                .isInstanceOf(HomeProblem.class);
        assertThat(target).doesNotExist();
    }

    @Test
    void an_altered_or_shortened_backup_is_refused_and_leaves_no_home() throws Exception {
        byte[] whole = Files.readAllBytes(backup);
        for (int at : new int[] {3, 20, 40, whole.length / 2, whole.length - 1}) {
            byte[] altered = whole.clone();
            altered[at] ^= 1;
            refused(altered);
        }
        refused(Arrays.copyOf(whole, whole.length - 1));
        refused(Arrays.copyOf(whole, whole.length / 2));
    }

    private void refused(byte[] bytes) throws Exception {
        Path bad = directory.resolve("bad");
        Path target = directory.resolve("never");
        Files.write(bad, bytes);
        assertThatThrownBy(() -> restoring(bad, FIRST).into(target, keys)).isInstanceOf(HomeProblem.class);
        assertThat(target).doesNotExist();
    }

    @Test
    void a_backup_of_a_newer_release_is_refused_by_the_name_of_what_is_not_known() throws Exception {
        Path newer = directory.resolve("newer");
        BackupManifest manifest = new BackupManifest("XA", NOW, "19", List.of("V9__later.sql"), List.of(), Map.of());
        try (ZipOutputStream zip = BackupFile.create(newer, WRAPPING, RANDOM)) {
            zip.putNextEntry(new ZipEntry(BackupWriter.MANIFEST));
            zip.write(JsonMapper.shared().writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8));
        }
        Path target = directory.resolve("never");
        assertThatThrownBy(() -> restoring(newer, FIRST).into(target, keys))
                .isInstanceOfSatisfying(HomeProblem.class, problem -> {
                    assertThat(problem.fault()).isEqualTo(HomeFault.BACKUP_IS_NEWER);
                    assertThat(problem.values()).containsExactly("V9__later.sql");
                });
        assertThat(target).doesNotExist();
    }

    @Test
    void restoring_over_anything_is_refused_and_touches_nothing() throws Exception {
        Files.writeString(directory.resolve("somebody's"), "file");
        assertThatThrownBy(() -> restoring(backup, FIRST).into(directory, keys)).isInstanceOf(HomeProblem.class);
        assertThat(directory.resolve("somebody's")).hasContent("file");
    }
}
