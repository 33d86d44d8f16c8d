package org.entente.node.command.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.entente.node.kernel.DemoClock;
import org.entente.node.nations.RecordLoader;
import org.entente.node.officers.DemoOfficers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a node does besides when it plays in the demo ({@code entente.demo} names a directory): it loads the record,
 * makes the fictional officers and writes down how they sign in, follows the demo's clock, and ends with the demo.
 */
@Component
@ConditionalOnProperty("entente.demo")
class DemoSide {
    static final String ACCOUNTS = "accounts.json";
    static final String CLOCK = "clock";
    static final String DEVICES_FOLLOW = "devices-follow";
    private static final String SEED = "seed";
    private static final int SEED_BYTES = 32;
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Path directory;
    private final RecordLoader record;
    private final DemoOfficers officers;
    private final DemoClock clock;
    private final SecureRandom chance;
    private String lastRead = "";

    DemoSide(
            @Value("${entente.demo}") Path directory,
            RecordLoader record,
            DemoOfficers officers,
            Clock clock,
            SecureRandom chance) {
        this.directory = directory;
        this.record = record;
        this.officers = officers;
        this.clock = (DemoClock) clock;
        this.chance = chance;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) throws IOException {
        followClock();
        record.load();
        writeAccounts(officers.seed(seed()));
        ProcessHandle.current().parent().ifPresent(demo -> demo.onExit().thenRun(event.getApplicationContext()::close));
        Thread.ofVirtual().name("demo-clock").start(this::follow);
    }

    private byte[] seed() throws IOException {
        Path file = directory.resolve(SEED);
        if (Files.notExists(file)) {
            byte[] fresh = new byte[SEED_BYTES];
            chance.nextBytes(fresh);
            Files.write(file, fresh);
        }
        return Files.readAllBytes(file);
    }

    private void writeAccounts(List<DemoOfficers.Account> accounts) throws IOException {
        var byName = new TreeMap<String, DemoAccount>();
        for (DemoOfficers.Account each : accounts) {
            byName.put(each.username(), DemoAccount.of(each));
        }
        Path fresh = directory.resolve(ACCOUNTS + ".new");
        Files.write(fresh, JsonMapper.builder().build().writeValueAsBytes(byName));
        Files.move(fresh, directory.resolve(ACCOUNTS), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private void follow() {
        while (true) {
            try {
                Thread.sleep(LOOK_EVERY);
                followClock();
            } catch (InterruptedException stopped) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The clock is moved only when the file says something new; between that it runs on by itself. */
    private void followClock() throws IOException {
        Path file = directory.resolve(CLOCK);
        String now = Files.exists(file) ? Files.readString(file).strip() : "";
        if (!now.isEmpty() && !now.equals(lastRead)) {
            lastRead = now;
            String[] words = now.split(" ");
            clock.devicesFollow(words.length > 1 && words[1].equals(DEVICES_FOLLOW));
            clock.set(Instant.parse(words[0]));
        }
    }
}
