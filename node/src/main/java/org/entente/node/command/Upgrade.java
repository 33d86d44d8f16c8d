package org.entente.node.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.node.home.Backups;
import org.entente.node.home.HomeFault;
import org.entente.node.home.HomeProblem;
import org.entente.node.home.KeyWrapping;
import org.entente.node.home.Migrations;
import org.entente.node.home.ReachedServer;
import org.entente.node.home.Restoring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Tries on a copy what this release would do to the data; the node itself does it at its next start. */
@Command(name = "upgrade", mixinStandardHelpOptions = true)
final class Upgrade implements Callable<Integer> {
    @ParentCommand
    @Nullable Frame frame;

    @Mixin
    HomeOption home = new HomeOption();

    @Mixin
    PassphraseOption passphrase = new PassphraseOption();

    @Option(names = "--dry-run", required = true)
    boolean dryRun;

    @Option(names = "--backup", paramLabel = "FILE")
    @Nullable Path backup;

    @Override
    public Integer call() {
        Frame in = Objects.requireNonNull(frame);
        Path directory = home.existing();
        KeyWrapping wrapping = passphrase.wrapping(in);
        Path tried = backup != null ? backup : newest(directory);
        try (ReachedServer server = ReachedServer.runningOrStarted(directory, new SecureRandom())) {
            List<String> pending = Migrations.of(server.database()).pending();
            in.say("command.upgrade.pending", pending.size(), String.join(", ", pending));
            Restoring.checkRoom(directory, server);
        }
        in.say("command.upgrade.trying", tried.toString());
        Restoring.Rehearsed rehearsed = new Restoring(tried, wrapping, in.clock(), new SecureRandom())
                .rehearse(directory.resolve("rehearsal"));
        in.say(
                "command.upgrade.done",
                rehearsed.manifest().madeAt().toString(),
                rehearsed.migrated().size(),
                rehearsed.took().toSeconds());
        return 0;
    }

    private static Path newest(Path directory) {
        return Backups.newest(directory)
                .orElseThrow(() -> new HomeProblem(
                        HomeFault.NO_BACKUP, Backups.directory(directory).toString()));
    }
}
