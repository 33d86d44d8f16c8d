package org.entente.node.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    Path cache;

    @Test
    void nodes_that_start_together_for_the_first_time_unpack_one_database_and_leave_nothing_beside_it() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        Callable<PostgresBinaries> start = () -> {
            together.await();
            return PostgresBinaries.unpacked(cache, PostgresBinaries.class.getClassLoader());
        };
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Future<PostgresBinaries>> started = nodes.invokeAll(List.of(start, start, start));
            for (Future<PostgresBinaries> one : started) {
                assertThat(Path.of(one.get().program("postgres"))).isExecutable();
            }
        }
        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left).singleElement().satisfies(only -> assertThat(only.getFileName().toString()).startsWith("postgresql-"));
        }
    }
}
