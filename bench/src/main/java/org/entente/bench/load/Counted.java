package org.entente.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets so many senders do so many acts between them; for what has to be prepared and cannot go on without end. */
public final class Counted {
    private Counted() {}

    /** @throws IllegalStateException if any act failed */
    public static Measured run(Work work, int senders, int acts) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(acts);
        Callable<List<Long>> sender = () -> {
            List<Long> took = new ArrayList<>();
            while (left.getAndDecrement() > 0) {
                long before = System.nanoTime();
                work.once();
                took.add(System.nanoTime() - before);
            }
            return took;
        };
        long start = System.nanoTime();
        List<Future<List<Long>>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < senders; i++) {
                running.add(threads.submit(sender));
            }
        }
        long nanos = System.nanoTime() - start;
        return Measured.of(nanos, all(running).stream().mapToLong(Long::longValue).toArray());
    }

    static List<Long> all(List<Future<List<Long>>> running) throws InterruptedException {
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> each : running) {
            try {
                all.addAll(each.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("an act failed", e.getCause());
            }
        }
        return all;
    }
}
