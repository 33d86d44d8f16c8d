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
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Gives the nation a new signing and a new sealing key, or a new certificate; the old ones stay in the home. The key of the
 * storage never changes.
 */
@Command(name = "rotate", mixinStandardHelpOptions = true)
final class KeysRotate implements Callable<Integer> {
    @ParentCommand
    @Nullable Keys keys;

    @Mixin
    HomeOption home = new HomeOption();

    @Mixin
    PassphraseOption passphrase = new PassphraseOption();

    @Option(names = "--certificate")
    boolean certificate;

    @Override
    public Integer call() {
        Frame in = Objects.requireNonNull(keys).frame();
        Path directory = home.existing();
        KeyWrapping wrapping = passphrase.wrapping(in);
        KeyFile file = KeyFile.in(directory);
        NationKeys before = file.open(wrapping);
        KeyMaking making = new KeyMaking(new SecureRandom(), in.clock());
        String nation = Home.settings(directory).nation();
        NationKeys after = certificate
                ? before.with(making.key(KeyUse.TLS, nation))
                : before.with(making.key(KeyUse.SIGNING, nation)).with(making.key(KeyUse.SEALING, nation));
        file.write(after, wrapping);
        in.say(certificate ? "command.keys.certificate-done" : "command.keys.done", nation);
        in.say("command.keys.backup");
        in.say(Home.held(directory) ? "command.keys.restart" : "command.keys.start");
        return 0;
    }
}
