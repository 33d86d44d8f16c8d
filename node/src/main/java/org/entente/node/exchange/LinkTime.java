package org.entente.node.exchange;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.entente.node.kernel.DeviceTime;
import org.entente.protocol.delivery.Moment;
import org.springframework.stereotype.Component;

/** Paces attempts by the time on the wall: a demo clock that jumps a week must not make a link wait for one. */
@Component
class LinkTime {
    private final DeviceTime time;
    private final SecureRandom random;

    LinkTime(DeviceTime time, SecureRandom random) {
        this.time = time;
        this.random = random;
    }

    /** The node's clock to the millisecond: no statement on the wire carries a finer time. */
    static Clock said(Clock clock) {
        return Clock.tick(clock, Duration.ofMillis(1));
    }

    Moment now() {
        return new Moment(time.instant(), random.nextLong());
    }
}
