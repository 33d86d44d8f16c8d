package org.entente.node.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Carries by hand what a dead link does not: the same sealed parcels, as files. */
@Command(
        name = "parcel",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ParcelOut.class, ParcelIn.class})
final class Parcel implements Runnable {
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
