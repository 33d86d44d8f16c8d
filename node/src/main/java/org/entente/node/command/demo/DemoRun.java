package org.entente.node.command.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.entente.node.officers.Totp;

/** The demo's two ways: shown to a person, or played as a story that proves itself. */
public final class DemoRun {
    /** Just before the first request of the record's fictional operations. */
    static final Instant FIRST_DAY = Instant.parse("2025-02-03T01:00:00Z");

    private static final String PLAYED = "played";

    private final Path directory;
    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream progress;
    private final Stage.HomeMaker homes;
    private final DemoWords words;

    /** Words of the command, by key and values. */
    @FunctionalInterface
    public interface DemoWords {
        String of(String key, Object... values);
    }

    /**
     * @param directory where the demo keeps its two homes
     * @param init makes a home from the arguments of {@code init} and answers its status
     */
    public DemoRun(
            Path directory,
            InstantSource clock,
            PrintStream out,
            PrintStream progress,
            ToIntFunction<List<String>> init,
            DemoWords words) {
        this.directory = directory;
        this.clock = clock;
        this.out = out;
        this.progress = progress;
        this.homes = arguments -> {
            if (init.applyAsInt(arguments) != 0) {
                throw new IOException("no home was made: " + String.join(" ", arguments));
            }
        };
        this.words = words;
    }

    /** Starts both nodes, plays the record once, says how to sign in, and stays until it is stopped. */
    public boolean show() throws Exception {
        boolean first = Files.notExists(directory.resolve(PLAYED));
        say(first ? "command.demo.preparing" : "command.demo.starting");
        Stage stage = Stage.in(directory, first ? FIRST_DAY : Replay.LAST_DAY, homes);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(stage, stopped)));
        stage.start();
        if (first) {
            say("command.demo.pairing");
            stage.pair();
            new Replay(stage, (id, title, foreign) -> progress.println(words.of(
                    foreign ? "command.demo.playing-stopped" : "command.demo.playing", id, title))).play();
            Files.writeString(directory.resolve(PLAYED), clock.instant().toString());
        }
        stage.time().to(Replay.LAST_DAY);
        stage.time().leaveDevicesToPeople();
        new DemoGuide(stage, out, words).print();
        stopped.await();
        return true;
    }

    private void closeQuietly(Stage stage, CountDownLatch stopped) {
        try {
            say("command.demo.stopping");
            stage.close();
            say("command.demo.stopped");
        } catch (IOException e) {
            progress.println(e);
        } finally {
            stopped.countDown();
        }
    }

    /** Plays the whole story on two fresh nodes; one line of JSON for each step, and whether every step held. */
    public boolean check() throws IOException {
        Path fresh = Files.createTempDirectory("entente-demo-");
        boolean held = false;
        try (Stage stage = Stage.in(fresh, FIRST_DAY, homes)) {
            new Story(stage, new StepReport(out, clock)).play();
            held = true;
        } catch (StepReport.StepFailed failed) {
            progress.println(words.of("command.demo.step-failed", failed.getMessage(), fresh));
        }
        if (held) {
            delete(fresh);
        }
        return held;
    }

    /** What the device of a demo officer shows now; each nation's officers have names of their own. */
    public String code(String username) throws IOException {
        for (String nation : Stage.NATIONS) {
            DemoAccount account = DemoAccount.read(directory.resolve(nation)).get(username);
            if (account != null) {
                return Totp.at(account.deviceSecret(), clock.instant());
            }
        }
        throw new IOException(username);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void say(String key) {
        progress.println(words.of(key));
    }
}
