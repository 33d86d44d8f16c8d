package org.entente.node.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Short programs of the operating system, run to their end. */
final class Commands {
    /** None of the programs run here has more than a second of work; a minute covers a machine that swaps. */
    private static final long LONGEST_SECONDS = 60;

    private Commands() {}

    /** What one run printed, both streams together, and how it ended. */
    record Outcome(int exit, String printed) {}

    static Outcome run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("does not end: " + command.getFirst());
            }
            return new Outcome(process.exitValue(), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command.getFirst(), e);
        }
    }

    /** Whether the program exists and ended well. */
    static boolean tryRun(String... command) {
        try {
            return run(List.of(command)).exit() == 0;
        } catch (UncheckedIOException noSuchProgram) {
            return false;
        }
    }

    /** Sends a signal by name; {@code kill} is taken from the shell because small systems have no program for it. */
    static void signal(String name, long pid) {
        tryRun("sh", "-c", "kill -s \"$1\" \"$2\"", "sh", name, Long.toString(pid));
    }
}
