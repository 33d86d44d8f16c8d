package org.entente.node.command.demo;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.node.command.DeskRefused;
import org.entente.node.command.DeskSession;
import org.jspecify.annotations.Nullable;

/** One of the demo's nodes: a process of its own with its own home, database and keys. */
final class DemoNode {
    /** A first start makes the database; on a slow and busy machine that takes its time. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);

    private final String nation;
    private final Path home;
    private final Path directory;
    private final Path passphrase;
    private final int deskPort;
    private final List<String> properties;
    private final Map<String, DeskSession> sessions = new HashMap<>();
    private @Nullable Process process;

    DemoNode(String nation, Path home, Path directory, Path passphrase, int deskPort, List<String> properties) {
        this.nation = nation;
        this.home = home;
        this.directory = directory;
        this.passphrase = passphrase;
        this.deskPort = deskPort;
        this.properties = List.copyOf(properties);
    }

    String nation() {
        return nation;
    }

    Path home() {
        return home;
    }

    Path directory() {
        return directory;
    }

    URI desk() {
        return URI.create("http://127.0.0.1:" + deskPort + "/");
    }

    /** Starts the process; {@link #awaitReady} tells when it answers. */
    void start() throws IOException {
        Files.deleteIfExists(directory.resolve(DemoSide.ACCOUNTS));
        sessions.clear();
        List<String> command = ThisProgram.command(properties);
        command.addAll(List.of("run", "--home", home.toString(), "--passphrase-file", passphrase.toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("node.log").toFile()))
                .start();
    }

    void awaitReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        while (!answers()) {
            if (process == null || !process.isAlive()) {
                throw new IOException("node " + nation + " ended: " + lastWords());
            }
            if (System.nanoTime() > until) {
                throw new IOException("node " + nation + " is not ready after " + READY_WITHIN + ": " + lastWords());
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private boolean answers() throws IOException, InterruptedException {
        if (Files.notExists(directory.resolve(DemoSide.ACCOUNTS))) {
            return false;
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ask = HttpRequest.newBuilder(desk().resolve("/sign-in")).build();
            return client.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private String lastWords() throws IOException {
        Path log = directory.resolve("node.log");
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    /** As when the power fails: the process and its database are gone between two instructions. */
    void kill() throws InterruptedException {
        Process running = running();
        List<ProcessHandle> all = new ArrayList<>(running.descendants().toList());
        running.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        running.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        process = null;
    }

    void stop() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        }
        process = null;
    }

    long pid() {
        return running().pid();
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("node " + nation + " is not running");
        }
        return process;
    }

    Map<String, DemoAccount> accounts() throws IOException {
        return DemoAccount.read(directory);
    }

    DemoAccount account(String username) throws IOException {
        DemoAccount account = accounts().get(username);
        if (account == null) {
            throw new IOException("no officer " + username + " at node " + nation);
        }
        return account;
    }

    /** Sessions end by the demo's clock, which jumps over nights. */
    private static boolean signedIn(DeskSession session) throws IOException {
        try {
            return !session.open("/trail").location().contains("/sign-in");
        } catch (DeskRefused ended) {
            return false;
        }
    }

    /** The officer's session, signed in; it is kept until the node stops. */
    DeskSession as(String username, DemoTime time) throws IOException {
        DeskSession known = sessions.get(username);
        if (known != null && signedIn(known)) {
            return known;
        }
        DemoAccount account = account(username);
        DeskSession fresh = new DeskSession(desk(), "en");
        fresh.send(fresh.open("/sign-in"), "form[action$=/sign-in]", Map.of(
                "username", username, "password", account.password(), "code", time.code(account)));
        sessions.put(username, fresh);
        return fresh;
    }
}
