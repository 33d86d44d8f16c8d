package org.entente.node.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.entente.node.home.Home;
import org.entente.node.home.HomeSettings;
import org.entente.node.home.KeyFile;
import org.entente.node.home.KeyMaking;
import org.entente.node.home.KeyWrapping;
import org.entente.node.home.NationKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Runs a nation's node until it is told to stop. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class Run implements Callable<Integer> {
    @ParentCommand
    @Nullable Frame frame;

    @Mixin
    HomeOption home = new HomeOption();

    @Mixin
    PassphraseOption passphrase = new PassphraseOption();

    @Override
    public Integer call() throws InterruptedException {
        Frame in = Objects.requireNonNull(frame);
        Path directory = home.existing();
        HomeSettings settings = Home.settings(directory);
        Home.refuseHeld(directory);
        KeyWrapping wrapping = passphrase.wrapping(in);
        // Opening the keys is slow by intent; the application starts meanwhile and waits where it first needs them.
        CompletableFuture<NationKeys> keys =
                CompletableFuture.supplyAsync(() -> KeyFile.in(directory).openWhole(wrapping, new KeyMaking(new SecureRandom(), in.clock()), settings.nation()));
        CountDownLatch stopped = new CountDownLatch(1);
        RunningNode node = RunningNode.start(in.application(), directory, settings, keys::join, Map.of());
        keys.join();
        node.whenStopped(stopped::countDown);
        in.say(
                "command.run.ready",
                settings.nation(),
                Integer.toString(node.deskPort()),
                Integer.toString(settings.ports().exchange()),
                Long.toString(node.readyAfter().toMillis()));
        stopped.await();
        return 0;
    }
}
