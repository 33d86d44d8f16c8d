package org.entente.node.exchange;

import java.security.SecureRandom;
import org.entente.node.kernel.DeviceTime;
import org.entente.protocol.delivery.Moment;
import org.springframework.stereotype.Component;

/** Paces attempts by the time on the wall: a demo clock that jumps a week must not make a link wait for one. */
@Component("exchangeMoments")
class Moments {
    private final DeviceTime time;
    private final SecureRandom random;

    Moments(DeviceTime time, SecureRandom random) {
        this.time = time;
        this.random = random;
    }

    Moment now() {
        return new Moment(time.instant(), random.nextLong());
    }
}
