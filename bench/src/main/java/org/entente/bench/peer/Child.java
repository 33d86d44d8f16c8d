package org.entente.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.bench.load.Measured;

/** A process of the bench, as its parent sees it. */
public final class Child implements AutoCloseable {
    /** A node closes its database in it. */
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader out;
    private final PrintWriter in;
    private final int port;

    private Child(Process process) throws IOException {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.port = Integer.parseInt(answer(Conversation.READY));
    }

    public static Child receiver(Carrier carrier, Path keys, String heap) throws IOException {
        return peer(heap, List.of("receive", carrier.code(), keys.toString()));
    }

    public static Child sender(Carrier carrier, Path keys, int port, String heap) throws IOException {
        return peer(heap, List.of("send", carrier.code(), keys.toString(), Integer.toString(port)));
    }

    private static Child peer(String heap, List<String> words) throws IOException {
        // The same collector that the launcher gives a node.
        List<String> flags = List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-Dlogback.configurationFile=bench-logback.xml",
                "-Dbench.log=" + System.getProperty("bench.log", "off"));
        return start(flags, System.getProperty("java.class.path"), Peer.class.getName(), words);
    }

    /** Starts a virtual machine that speaks as a {@link Conversation}, and returns when it is ready. */
    public static Child start(List<String> flags, String classPath, String main, List<String> words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(words);
        return new Child(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** What a run came to, and how often the carrier had to be asked again in it. */
    public record Run(Measured measured, long repeats) {}

    /** Tells a line that is answered with a run. */
    public Run run(String line) throws IOException {
        String[] words = ask(line).split(" ");
        long[] each = Arrays.stream(words[2].split(",")).mapToLong(Long::parseLong).toArray();
        return new Run(Measured.of(Long.parseLong(words[0]), each), Long.parseLong(words[1]));
    }

    /** Tells a line and returns the answer. */
    public String ask(String line) throws IOException {
        in.println(line);
        return answer(Conversation.DONE);
    }

    private String answer(String prefix) throws IOException {
        String line = out.readLine();
        if (line == null || !line.startsWith(prefix)) {
            throw new IOException("a process of the bench ended early; what it said is above");
        }
        return line.substring(prefix.length());
    }

    /** Ends the conversation, and the process with it. */
    @Override
    public void close() {
        in.close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
