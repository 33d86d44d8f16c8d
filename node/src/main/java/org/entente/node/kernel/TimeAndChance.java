package org.entente.node.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** The one place where real time and real chance enter the node. */
@Configuration(proxyBeanMethods = false)
class TimeAndChance {
    /** The node's clock; {@code entente.demo-clock} starts a settable one at the instant it names. */
    @Bean
    Clock clock(@Value("${entente.demo-clock:}") String start) {
        Clock machine = Clock.systemUTC();
        return StringUtils.hasText(start) ? new DemoClock(machine, Instant.parse(start)) : machine;
    }

    @Bean
    DeviceTime deviceTime(Clock clock) {
        return clock instanceof DemoClock demo ? demo::device : Clock.systemUTC()::instant;
    }

    @Bean
    SecureRandom chance() {
        return new SecureRandom();
    }

    @Bean
    Identifiers identifiers(Clock clock, SecureRandom chance) {
        return new Identifiers(clock, chance);
    }
}
