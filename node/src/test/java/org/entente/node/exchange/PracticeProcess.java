package org.entente.node.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A {@link PracticeHost} as its test sees it: started, asked, killed, started again on the same home. */
final class PracticeProcess implements AutoCloseable {
    /** What the launcher gives a node. */
    private static final List<String> FLAGS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-Xss512k", "--enable-native-access=ALL-UNNAMED");

    final String nation;
    final Path home;
    private final Path log;
    private final int port;
    private final List<String> flags;
    private Process process;
    private BufferedReader out;
    private PrintWriter in;

    /** @param flags more for the virtual machine */
    PracticeProcess(String nation, Path directory, String... flags) throws IOException {
        this.nation = nation;
        this.home = directory.resolve(nation);
        this.log = directory.resolve(nation + ".log");
        this.port = PracticeNode.freePort();
        this.flags = List.of(flags);
        start();
    }

    /** Both on homes of their own below the directory, at work, and trusting each other. */
    static void pair(PracticeProcess one, PracticeProcess other) throws IOException {
        one.awaitReady();
        other.awaitReady();
        one.ask("trust " + other.ask("card"));
        other.ask("trust " + one.ask("card"));
    }

    /** Starts; {@link #awaitReady} tells when it answers. */
    synchronized void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), PracticeHost.class.getName(), nation, home.toString(),
                Integer.toString(port)));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        out = process.inputReader(StandardCharsets.UTF_8);
        in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    synchronized void awaitReady() throws IOException {
        String line = out.readLine();
        if (!"ready".equals(line)) {
            throw new IOException(nation + " did not start: " + lastWords());
        }
    }

    /** Asks one thing; {@link IOException} where the process was killed before it answered, or could not do it. */
    synchronized String ask(String line) throws IOException {
        in.println(line);
        String answer = out.readLine();
        if (answer == null) {
            throw new IOException(nation + " is gone");
        }
        if (answer.startsWith("failed ")) {
            throw new IOException(nation + " " + answer);
        }
        return answer;
    }

    long pid() {
        return process.pid();
    }

    /** The process and its database, between two instructions. */
    void kill() throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** Only the virtual machine: its database is left behind, alive. */
    void killAlone() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Only the database's first process; the node goes on. */
    void killDatabase() {
        process.children().forEach(ProcessHandle::destroyForcibly);
    }

    List<ProcessHandle> databaseProcesses() {
        return process.descendants().toList();
    }

    void await(String what, BooleanSupplier done, int seconds) throws InterruptedException, IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + seconds + " s: " + what + "\n" + nation + ": " + lastWords());
            }
            Thread.sleep(50);
        }
    }

    String lastWords() throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
    }

    @Override
    public void close() {
        in.close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
