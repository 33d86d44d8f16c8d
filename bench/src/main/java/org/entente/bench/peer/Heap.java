package org.entente.bench.peer;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** How far this process's heap grew: what it holds after a collection, and the most it held since asked to forget. */
final class Heap {
    private static final long MEBIBYTE = 1 << 20;

    private Heap() {}

    static String answer(String line) {
        return switch (line) {
            case "heap-forget" -> {
                System.gc();
                heapPools(MemoryPoolMXBean::resetPeakUsage);
                yield Long.toString(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE);
            }
            case "heap-peak" -> {
                long[] sum = new long[1];
                heapPools(pool -> sum[0] += pool.getPeakUsage().getUsed());
                yield Long.toString(sum[0] / MEBIBYTE);
            }
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static void heapPools(java.util.function.Consumer<MemoryPoolMXBean> each) {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .forEach(each);
    }
}
