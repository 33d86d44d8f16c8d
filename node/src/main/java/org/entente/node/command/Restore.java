package org.entente.node.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.node.home.BackupManifest;
import org.entente.node.home.Restoring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a new home out of a backup of the data and a backup of the keys. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {
    @ParentCommand
    @Nullable Frame frame;

    @Mixin
    PassphraseOption passphrase = new PassphraseOption();

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    Path file = Path.of("");

    @Option(names = "--keys", paramLabel = "FILE", required = true)
    Path keys = Path.of("");

    @Option(names = "--home", paramLabel = "DIRECTORY", required = true)
    Path home = Path.of("");

    @Override
    public Integer call() {
        Frame in = Objects.requireNonNull(frame);
        Path directory = home.toAbsolutePath().normalize();
        BackupManifest manifest = new Restoring(file, passphrase.wrapping(in), in.clock(), new SecureRandom())
                .into(directory, keys);
        in.say(
                "command.restore.done",
                directory.toString(),
                manifest.madeAt().toString(),
                manifest.members().size());
        return 0;
    }
}
