package org.entente.bench.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.entente.bench.Line;
import org.entente.bench.Output;
import org.entente.bench.Scratch;
import org.entente.bench.machine.ProcessTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures how soon a node is ready and how much memory it then holds. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Time from the start of the process until the node answers, and its resident memory without the database.")
public final class StartCommand implements Callable<Integer> {
    private static final int STARTS = 5;
    private static final int QUICK_STARTS = 1;
    private static final long STOPS_WITHIN_SECONDS = 60;
    private static final double NANOS_PER_SECOND = 1e9;

    @Mixin
    Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Scratch scratch = Scratch.make()) {
            output.machine(scratch.directory());
            Path home = scratch.directory().resolve("home");
            Path passphrase = Files.writeString(scratch.directory().resolve("passphrase"), "bench bench bench bench");
            finished(List.of("init", "--home", home.toString(), "--nation", "XA", "--practice", "--passphrase-file",
                    passphrase.toString(), "--desk-port", "0", "--exchange-port", "0"));
            List<String> run = List.of("run", "--home", home.toString(), "--passphrase-file", passphrase.toString());
            output.print(once("first", run));
            for (int i = 0; i < (output.quick() ? QUICK_STARTS : STARTS); i++) {
                output.print(once("warm", run));
            }
        }
        return 0;
    }

    /** The node says one line when it is ready; that is where the time ends. */
    private static Line once(String what, List<String> words) throws IOException, InterruptedException {
        long before = System.nanoTime();
        Process node = start(words);
        BufferedReader out = node.inputReader(StandardCharsets.UTF_8);
        if (out.readLine() == null) {
            throw new IOException("the node did not start; what it said is above");
        }
        double seconds = (System.nanoTime() - before) / NANOS_PER_SECOND;
        double database = node.toHandle().descendants()
                .mapToDouble(each -> ProcessTime.residentMebibytes(each.pid()))
                .sum();
        Line line = new Line()
                .with("start", what)
                .with("ready_s", seconds)
                .with("cpu_ms", ProcessTime.millis(List.of(node.pid())))
                .with("resident_mib", ProcessTime.residentMebibytes(node.pid()))
                .with("database_resident_mib", database)
                .with("aot_cache", System.getenv().getOrDefault("ENTENTE_JAVA_FLAGS", "").contains("AOTCache"));
        node.destroy();
        node.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS);
        return line;
    }

    private static void finished(List<String> words) throws IOException, InterruptedException {
        Process done = start(words);
        done.inputReader(StandardCharsets.UTF_8).transferTo(java.io.Writer.nullWriter());
        if (done.waitFor() != 0) {
            throw new IOException("could not make a home; why is said above");
        }
    }

    private static Process start(List<String> words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(TwoNodes.flags().split(" ")));
        String jar = System.getenv("ENTENTE_JAR");
        command.addAll(jar == null
                ? List.of("-cp", System.getProperty("java.class.path"), "org.entente.node.Entente")
                : List.of("-jar", jar));
        command.addAll(words);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
