package org.entente.bench;

import org.entente.bench.exchange.AttachmentCommand;
import org.entente.bench.exchange.ExchangeCommand;
import org.entente.bench.node.PagesCommand;
import org.entente.bench.node.StartCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher's {@code bench}. */
@Command(
        name = "entente bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Measures the node on this machine, beside its peers. What the numbers mean: docs/bench.md.",
        subcommands = {ExchangeCommand.class, AttachmentCommand.class, StartCommand.class, PagesCommand.class})
public final class Bench implements Runnable {
    private final CommandLine line = new CommandLine(this);

    private Bench() {}

    public static void main(String[] args) {
        System.exit(new Bench().line.execute(args));
    }

    @Override
    public void run() {
        line.usage(line.getOut());
    }
}
