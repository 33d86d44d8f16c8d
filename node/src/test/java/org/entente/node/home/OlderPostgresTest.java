package org.entente.node.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a release with the PostgreSQL before ours left behind. */
class OlderPostgresTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T08:00:00Z"));
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final KeyWrapping WRAPPING =
            new PassphraseWrapping("p".toCharArray(), RANDOM, new PassphraseWrapping.Cost(64, 1));
    private static final Function<NodeDatabase, Migrations> SCRIPTS = Migrations.in("org/entente/node/home/first");

    @TempDir
    Path directory;

    @Test
    void its_data_is_not_touched_but_its_backup_restores_into_the_next_major_version() throws Exception {
        Path old = directory.resolve("old");
        KeyFile.in(old).write(new KeyMaking(RANDOM, CLOCK).firstKeys("XA"), WRAPPING);
        Home.create(old, new HomeSettings("XA", Map.of("en", "X"), true, new HomeSettings.Ports(0, 0), null));
        Path backup = directory.resolve("backup");
        try (URLClassLoader seventeen = older();
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(Home.postgres(old).withBinaries(seventeen), RANDOM)) {
            NodeDatabase database = RunningDatabase.provision(
                    postgres, NodeDatabase.NAME, Home.secrets(old, RANDOM).passwords());
            SCRIPTS.apply(database).migrate();
            try (Connection superuser = RunningDatabase.superuser(postgres, NodeDatabase.NAME)) {
                client(superuser).sql("insert into entente.parent (n, words) values (1, 'ຄຳ')").update();
                BackupManifest manifest =
                        new BackupWriter(old, WRAPPING, RANDOM).write(superuser, CLOCK.instant(), backup);
                assertThat(manifest.server()).startsWith("17.");
            }
        }
        assertThatThrownBy(() -> EmbeddedPostgres.start(Home.postgres(old), RANDOM))
                .isInstanceOfSatisfying(HomeProblem.class, problem -> assertThat(problem.fault())
                        .isEqualTo(HomeFault.OTHER_POSTGRES_MAJOR));

        Path restored = directory.resolve("restored");
        new Restoring(backup, WRAPPING, CLOCK, RANDOM, SCRIPTS).into(restored, KeyFile.in(old).path());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Home.postgres(restored), RANDOM);
                Connection superuser = RunningDatabase.superuser(postgres, NodeDatabase.NAME)) {
            assertThat(client(superuser)
                            .sql("select words || current_setting('server_version_num')::int / 10000 "
                                    + "from entente.parent")
                            .query(String.class)
                            .single())
                    .isEqualTo("ຄຳ18");
        }
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Beside the class path, where only ours is found. */
    private static URLClassLoader older() throws Exception {
        try (Stream<Path> jars = Files.list(Path.of("target", "older-postgres"))) {
            URL jar = jars.findFirst().orElseThrow().toUri().toURL();
            return new URLClassLoader(new URL[] {jar}, null);
        }
    }
}
