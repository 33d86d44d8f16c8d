package org.entente.node.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.node.home.DurableFiles;
import org.entente.node.home.Home;
import org.entente.node.home.HomeSettings;
import org.entente.node.home.KeyFile;
import org.entente.node.home.KeyMaking;
import org.entente.node.home.NationKeys;
import org.entente.node.home.PassphraseWrapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * Starts a node on a home that is thrown away, asks it a few things and stops, so that the virtual machine can keep
 * what it learned (an AOT cache). The launcher calls it once after each build; it is no command for people.
 */
@Command(name = "train", hidden = true)
final class Train implements Callable<Integer> {
    private static final List<String> ASKED = List.of("/", "/sign-in", "/nowhere");

    @ParentCommand
    @Nullable Frame frame;

    @Override
    public Integer call() throws IOException {
        Frame in = Objects.requireNonNull(frame);
        Path home = Files.createTempDirectory("entente-train-");
        try {
            HomeSettings settings = new HomeSettings(
                    "XA", Map.of("en", "Practice"), true, new HomeSettings.Ports(0, 0), null);
            Home.create(home, settings);
            SecureRandom random = new SecureRandom();
            PassphraseWrapping wrapping = new PassphraseWrapping("training".toCharArray(), random);
            NationKeys made = new KeyMaking(random, in.clock()).firstKeys(settings.nation());
            KeyFile.in(home).write(made, wrapping);
            NationKeys keys = KeyFile.in(home).open(wrapping);
            try (RunningNode node = RunningNode.start(in.application(), home, settings, () -> keys, Map.of())) {
                ask(node.deskPort());
            }
            return 0;
        } finally {
            DurableFiles.delete(home);
        }
    }

    /** What is answered does not matter, only that the way to the answer was walked. */
    private static void ask(int port) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : ASKED) {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
