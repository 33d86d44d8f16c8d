package org.entente.node.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.node.home.Home;
import org.entente.node.home.KeyFile;
import org.entente.node.home.KeyMaking;
import org.entente.node.home.KeyUse;
import org.entente.node.home.KeyWrapping;
import org.entente.node.home.NationKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/**
 * Gives the nation a new signing and a new sealing key; the old ones stay in the home. The key of the storage never
 * changes, and the certificate only with a card that partners have before it is shown.
 */
@Command(name = "rotate", mixinStandardHelpOptions = true)
final class KeysRotate implements Callable<Integer> {
    @ParentCommand
    @Nullable Keys keys;

    @Mixin
    HomeOption home = new HomeOption();

    @Mixin
    PassphraseOption passphrase = new PassphraseOption();

    @Override
    public Integer call() {
        Frame in = Objects.requireNonNull(keys).frame();
        Path directory = home.existing();
        KeyWrapping wrapping = passphrase.wrapping(in);
        KeyFile file = KeyFile.in(directory);
        NationKeys before = file.open(wrapping);
        KeyMaking making = new KeyMaking(new SecureRandom(), in.clock());
        String nation = Home.settings(directory).nation();
        file.write(
                before.with(making.key(KeyUse.SIGNING, nation)).with(making.key(KeyUse.SEALING, nation)), wrapping);
        in.say("command.keys.done", nation);
        in.say("command.keys.backup");
        in.say(Home.held(directory) ? "command.keys.restart" : "command.keys.start");
        return 0;
    }
}
