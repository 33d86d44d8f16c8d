package org.entente.node.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.node.home.Backups;
import org.entente.node.home.KeyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Backs up the data while the node works, or the keys apart from it. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {
    @ParentCommand
    @Nullable Frame frame;

    @Mixin
    HomeOption home = new HomeOption();

    @Mixin
    PassphraseOption passphrase = new PassphraseOption();

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    @Nullable Path target;

    @Option(names = "--keys", paramLabel = "FILE")
    @Nullable Path keys;

    @Override
    public Integer call() {
        Frame in = Objects.requireNonNull(frame);
        Path directory = home.existing();
        if (keys != null) {
            KeyFile.in(directory).copyTo(keys);
            in.say("command.backup.keys-done", keys.toString());
            return 0;
        }
        Backups.Made made = new Backups(directory, in.clock(), new SecureRandom()).make(passphrase.wrapping(in), target);
        in.say(
                "command.backup.done",
                made.file().toString(),
                made.manifest().members().size(),
                made.rows(),
                made.bytes() >> 10);
        return 0;
    }
}
