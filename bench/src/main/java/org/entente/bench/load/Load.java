package org.entente.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets so many senders work at once for so long; each begins its next act when the last is done. */
public final class Load {
    private Load() {}

    /** @throws IllegalStateException if any act failed: a number that hides failures is worth nothing */
    public static Measured run(Work work, int senders, Duration time) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Future<List<Long>>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < senders; i++) {
                running.add(threads.submit(() -> until(end, work)));
            }
        }
        long nanos = System.nanoTime() - start;
        return Measured.of(nanos, Counted.all(running).stream().mapToLong(Long::longValue).toArray());
    }

    private static List<Long> until(long end, Work work) throws Exception {
        List<Long> took = new ArrayList<>();
        do {
            long before = System.nanoTime();
            work.once();
            took.add(System.nanoTime() - before);
        } while (System.nanoTime() < end);
        return took;
    }
}
