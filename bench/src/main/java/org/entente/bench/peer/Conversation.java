package org.entente.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.entente.bench.load.Measured;

/**
 * What a process of the bench says to its parent: {@code ready}, and then one answer for each line it is told on its
 * standard input. It is over when that ends, so that nothing outlives the bench.
 */
public final class Conversation {
    static final String READY = "ready ";
    static final String DONE = "done ";

    /** Held, or it is forgotten: what servers and libraries say about themselves is not what is measured. */
    private static final Logger LIBRARIES = Logger.getLogger("org.apache");

    private final PrintStream out;

    private Conversation(PrintStream out) {
        this.out = out;
    }

    /** Takes standard output for itself; what a library prints goes to the errors and breaks nothing. */
    public static Conversation take() {
        Conversation conversation = new Conversation(System.out);
        System.setOut(System.err);
        LIBRARIES.setLevel(Level.OFF);
        // In the middle of a run nobody reads the input: then the parent's end is what ends it.
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));
        return conversation;
    }

    /** What a line is answered with. */
    @FunctionalInterface
    public interface Told {
        String answer(String line) throws Exception;
    }

    public void ready(int port) throws IOException {
        say(READY + port);
    }

    public void answerAll(Told told) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(DONE + told.answer(line));
        }
    }

    /** A run, as the parent reads it. */
    public static String text(Measured measured, long repeats) {
        return measured.nanos() + " " + repeats + " "
                + LongStream.of(measured.sortedNanos()).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    /** How the heap is asked about in every process. */
    public static String heap(String line) {
        return Heap.answer(line);
    }

    private void say(String line) throws IOException {
        out.println(line);
        out.flush();
        if (out.checkError()) {
            throw new IOException("the bench has gone");
        }
    }
}
