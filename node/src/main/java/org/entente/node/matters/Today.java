package org.entente.node.matters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is in our nation's legal time. */
public record Today(Clock clock, ZoneId zone) {
    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
