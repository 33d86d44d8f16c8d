package org.entente.bench.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.entente.bench.Line;
import org.entente.bench.machine.ProcessTime;
import org.entente.bench.peer.Carrier;
import org.entente.bench.peer.Child;

/** Runs a carrier between its two processes. */
final class PeerRuns {
    /** What the launcher gives a node. */
    private static final String HEAP = "256m";

    private static final int WARM_SENDERS = 8;

    private PeerRuns() {}

    static void run(Carrier carrier, Path keys, List<Integer> senders, Effort effort, Consumer<Line> out)
            throws IOException {
        try (Child receiver = Child.receiver(carrier, keys, HEAP);
                Child sender = Child.sender(carrier, keys, receiver.port(), HEAP)) {
            List<Long> both = List.of(receiver.pid(), sender.pid());
            sender.run("warm " + WARM_SENDERS + " " + effort.warmActs());
            for (int count : senders) {
                double before = ProcessTime.millis(both);
                Child.Run run = sender.run("acts " + count + " " + effort.millis());
                out.accept(Report.line(carrier.code(), count, run, ProcessTime.millis(both) - before));
            }
        }
    }
}
