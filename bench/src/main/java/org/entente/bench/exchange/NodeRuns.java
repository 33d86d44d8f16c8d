package org.entente.bench.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.entente.bench.Line;
import org.entente.bench.machine.ProcessTime;
import org.entente.bench.node.TwoNodes;
import org.entente.bench.peer.Child;

/** Runs acts from one node to another, and lets a backlog drain. */
final class NodeRuns {
    private static final int WARM_SENDERS = 8;

    /** The number of senders in the line of a backlog. */
    private static final int DRAIN = 0;

    private NodeRuns() {}

    static void run(Path work, List<Integer> senders, Effort effort, Consumer<Line> out) throws IOException {
        try (TwoNodes nodes = TwoNodes.start(work)) {
            Child sender = nodes.sender();
            prepared(sender, effort.warmActs());
            sender.run("acts " + WARM_SENDERS + " " + effort.warmActs());
            for (int count : senders) {
                prepared(sender, effort.acts(count));
                out.accept(measured(nodes, count, "acts " + count + " " + effort.acts(count)));
            }
            // What a backlog runs through, whole parcels at once, single acts never do: it is warmed by itself.
            piled(sender, effort.warmActs());
            sender.run("drain");
            piled(sender, effort.drained());
            out.accept(measured(nodes, DRAIN, "drain"));
        }
    }

    private static void prepared(Child sender, int acts) throws IOException {
        sender.ask("prepare " + acts);
    }

    /** Acts released while the link rests. */
    private static void piled(Child sender, int acts) throws IOException {
        prepared(sender, acts);
        sender.ask("hold");
        sender.ask("pile " + acts);
    }

    private static Line measured(TwoNodes nodes, int senders, String told) throws IOException {
        double before = ProcessTime.millis(nodes.pids());
        Child.Run run = nodes.sender().run(told);
        return Report.line(TwoNodes.CARRIER, senders, run, ProcessTime.millis(nodes.pids()) - before);
    }
}
