package org.entente.node.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Opens a new epoch of a frozen direction from the machine of the node; the page of the administrator does the same. */
@Command(
        name = "epoch",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {EpochList.class, EpochOpen.class})
final class Epoch implements Runnable {
    @ParentCommand
    @Nullable Frame frame;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    Frame frame() {
        return Objects.requireNonNull(frame);
    }
}
