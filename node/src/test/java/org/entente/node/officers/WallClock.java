package org.entente.node.officers;

import java.time.Duration;
import java.time.Instant;
import org.entente.node.kernel.DeviceTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The wall clock of a test: stands until somebody moves it. */
final class WallClock implements DeviceTime {
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    synchronized void tick(Duration by) {
        now = now.plus(by);
    }

    @TestConfiguration
    static class Hung {
        @Bean
        @Primary
        WallClock wallClock() {
            return new WallClock();
        }
    }
}
