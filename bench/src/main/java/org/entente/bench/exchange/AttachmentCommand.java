package org.entente.bench.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.bench.Line;
import org.entente.bench.Output;
import org.entente.bench.Scratch;
import org.entente.bench.machine.ProcessTime;
import org.entente.bench.node.TwoNodes;
import org.entente.bench.peer.Carrier;
import org.entente.bench.peer.Child;
import org.entente.bench.peer.Parties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures one large file, and what it does to the heaps at both ends. */
@Command(
        name = "attachment",
        mixinStandardHelpOptions = true,
        description = "One file of 200 MiB over each carrier: speed, and how far the heaps at both ends grow.")
public final class AttachmentCommand implements Callable<Integer> {
    private static final long MEBIBYTE = 1 << 20;
    private static final long FULL_MEBIBYTES = 200;
    private static final long QUICK_MEBIBYTES = 8;
    private static final int WARM_MEBIBYTES = 4;
    private static final double NANOS_PER_SECOND = 1e9;

    /** AS4 holds the file five times at each end; with a node's heap it would only fail. */
    private static final String HEAP = "3g";

    @Mixin
    Output output = new Output();

    @Option(names = "--carriers", split = ",", paramLabel = "NAME", description = "Of mtls, as4-rsa, as4-ed25519, entente.")
    List<String> carriers = List.of("mtls", "as4-rsa", "as4-ed25519", TwoNodes.CARRIER);

    @Override
    public Integer call() throws Exception {
        long mebibytes = output.quick() ? QUICK_MEBIBYTES : FULL_MEBIBYTES;
        try (Scratch scratch = Scratch.make()) {
            output.machine(scratch.directory());
            Path keys = scratch.directory("keys");
            new Parties(InstantSource.system()).write(keys);
            for (Carrier carrier : Carrier.values()) {
                if (carriers.contains(carrier.code())) {
                    output.print(peer(carrier, keys, mebibytes));
                }
            }
            if (carriers.contains(TwoNodes.CARRIER)) {
                output.print(nodes(scratch.directory("nodes"), mebibytes));
            }
        }
        return 0;
    }

    /** Two nodes, with the heap that the launcher gives them. */
    private static Line nodes(Path work, long mebibytes) throws IOException {
        try (TwoNodes nodes = TwoNodes.start(work)) {
            return measured(TwoNodes.CARRIER, nodes.sender(), nodes.receiver(), mebibytes);
        }
    }

    private static Line peer(Carrier carrier, Path keys, long mebibytes) throws IOException {
        try (Child receiver = Child.receiver(carrier, keys, HEAP);
                Child sender = Child.sender(carrier, keys, receiver.port(), HEAP)) {
            return measured(carrier.code(), sender, receiver, mebibytes);
        }
    }

    private static Line measured(String carrier, Child sender, Child receiver, long mebibytes) throws IOException {
        sender.run("attachment " + WARM_MEBIBYTES * MEBIBYTE);
        List<Long> both = List.of(receiver.pid(), sender.pid());
        long sent = Long.parseLong(sender.ask("heap-forget"));
        long received = Long.parseLong(receiver.ask("heap-forget"));
        double before = ProcessTime.millis(both);
        Child.Run run = sender.run("attachment " + mebibytes * MEBIBYTE);
        return new Line()
                .with("carrier", carrier)
                .with("mib", mebibytes)
                .with("mib_per_s", mebibytes * NANOS_PER_SECOND / run.measured().nanos())
                .with("cpu_ms_per_mib", (ProcessTime.millis(both) - before) / mebibytes)
                .with("sender_heap_growth_mib", Long.parseLong(sender.ask("heap-peak")) - sent)
                .with("receiver_heap_growth_mib", Long.parseLong(receiver.ask("heap-peak")) - received);
    }
}
