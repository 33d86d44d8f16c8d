package org.entente.node.command.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entente.node.officers.Totp;

/**
 * The one time of the demo. Both nodes follow it; it moves only forward. A device's code works once, so each code that
 * is used moves the time on by one step of the device.
 */
final class DemoTime {
    private static final Duration DEVICE_STEP = Duration.ofSeconds(31);
    /** Longer than a node looks away, so that both have seen a new time before the next thing happens. */
    private static final Duration SEEN_WITHIN = Duration.ofMillis(150);

    private final List<Path> followers;
    private Instant at;
    private long setAt;

    DemoTime(List<Path> followers, Instant start) {
        this.followers = List.copyOf(followers);
        this.at = start;
        this.setAt = System.nanoTime();
    }

    Instant now() {
        return at.plusNanos(System.nanoTime() - setAt);
    }

    /** Moves on to an instant, unless that is already past. */
    void to(Instant next) {
        if (next.isAfter(now())) {
            at = next;
            setAt = System.nanoTime();
            tell(" " + DemoSide.DEVICES_FOLLOW);
        }
    }

    void on(Duration by) {
        to(now().plus(by));
    }

    /** From now on people sign in, with devices that know only the machine's time. */
    void leaveDevicesToPeople() {
        at = now();
        setAt = System.nanoTime();
        tell("");
    }

    /** The next code that this officer's device shows. */
    String code(DemoAccount account) {
        on(DEVICE_STEP);
        return Totp.at(account.deviceSecret(), now());
    }

    private void tell(String more) {
        try {
            for (Path follower : followers) {
                Path fresh = follower.resolve(DemoSide.CLOCK + ".new");
                Files.writeString(fresh, at + more);
                Files.move(fresh, follower.resolve(DemoSide.CLOCK), StandardCopyOption.ATOMIC_MOVE);
            }
            Thread.sleep(SEEN_WITHIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
