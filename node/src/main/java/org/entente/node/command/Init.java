package org.entente.node.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.node.home.Home;
import org.entente.node.home.HomeSettings;
import org.entente.node.home.KeyFile;
import org.entente.node.home.KeyMaking;
import org.entente.node.home.KeyWrapping;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes a nation's home: settings, and keys wrapped under a passphrase. The database is made at the first start. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class Init implements Callable<Integer> {
    @ParentCommand
    @Nullable Frame frame;

    @Mixin
    HomeOption home = new HomeOption();

    @Mixin
    PassphraseOption passphrase = new PassphraseOption();

    @Option(names = "--nation", paramLabel = "CODE", required = true)
    String nation = "";

    @Option(names = "--name", paramLabel = "LANGUAGE=NAME")
    Map<String, String> names = new LinkedHashMap<>();

    @Option(names = "--practice")
    boolean practice;

    @Option(names = "--desk-port", paramLabel = "PORT", defaultValue = "8080")
    int deskPort;

    @Option(names = "--exchange-port", paramLabel = "PORT", defaultValue = "8443")
    int exchangePort;

    @Option(names = "--database", paramLabel = "JDBC-URL")
    @Nullable String database;

    @Override
    public Integer call() {
        Frame in = Objects.requireNonNull(frame);
        Nation own = new Nation(nation);
        Path directory = home.forNew(own.code());
        Home.refuseExisting(directory);
        KeyWrapping wrapping = passphrase.newWrapping(in);
        KeyMaking making = new KeyMaking(new SecureRandom(), in.clock());
        KeyFile.in(directory).write(making.firstKeys(own.code()), wrapping);
        // Last: a directory with settings is a home, and a home has keys.
        Home.create(directory, new HomeSettings(
                own.code(),
                names.isEmpty() ? Map.of("en", own.code()) : names,
                practice || own.practice(),
                new HomeSettings.Ports(deskPort, exchangePort),
                database == null ? null : new HomeSettings.External(database)));
        in.say("command.init.done", directory.toString());
        return 0;
    }
}
