package org.entente.node.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepDownTest {
    @TempDir
    Path directory;

    @Test
    void whichever_way_down_is_taken_the_same_directory_serves_again() throws Exception {
        List<StepDown> there = StepDown.possible();
        List<StepDown> thereAndBack = Stream.concat(there.stream(), Stream.of(there.getFirst())).toList();
        for (StepDown way : thereAndBack) {
            try (EmbeddedPostgres postgres =
                    EmbeddedPostgres.start(PostgresPlace.in(directory).withStepDown(way), new SecureRandom())) {
                execute(postgres, "create table if not exists t (n int)");
                execute(postgres, "insert into t values (1)");
            }
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
                Connection connection = RunningDatabase.superuser(postgres, "postgres");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from t")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(thereAndBack.size());
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = RunningDatabase.superuser(postgres, "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
