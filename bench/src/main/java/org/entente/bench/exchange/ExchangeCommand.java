package org.entente.bench.exchange;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.bench.Output;
import org.entente.bench.Scratch;
import org.entente.bench.node.TwoNodes;
import org.entente.bench.peer.Carrier;
import org.entente.bench.peer.Parties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the exchange of acts beside what else could carry them. */
@Command(
        name = "exchange",
        mixinStandardHelpOptions = true,
        description = "Two nodes exchange acts of 4 KiB, beside a bare mutual-TLS POST and AS4, on this machine, in one run.")
public final class ExchangeCommand implements Callable<Integer> {
    @Mixin
    Output output = new Output();

    @Option(names = "--carriers", split = ",", paramLabel = "NAME",
            description = "Of mtls, as4-rsa, as4-ed25519, entente; all of them if not given.")
    List<String> carriers = List.of("mtls", "as4-rsa", "as4-ed25519", TwoNodes.CARRIER);

    @Option(names = "--senders", split = ",", paramLabel = "N", description = "How many send at once (1,8,32).")
    List<Integer> senders = List.of(1, 8, 32);

    @Override
    public Integer call() throws Exception {
        Effort effort = output.quick() ? Effort.QUICK : Effort.FULL;
        try (Scratch scratch = Scratch.make()) {
            output.machine(scratch.directory());
            Path keys = scratch.directory("keys");
            new Parties(InstantSource.system()).write(keys);
            for (Carrier carrier : Carrier.values()) {
                if (carriers.contains(carrier.code())) {
                    PeerRuns.run(carrier, keys, senders, effort, output::print);
                }
            }
            if (carriers.contains(TwoNodes.CARRIER)) {
                NodeRuns.run(scratch.directory(), senders, effort, output::print);
            }
        }
        return 0;
    }
}
