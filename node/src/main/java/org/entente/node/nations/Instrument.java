package org.entente.node.nations;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.node.kernel.LanguageText;
import org.entente.node.kernel.PartialDate;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as a lawful basis: who its parties are, which level may write to which under it, and the clocks it makes
 * shorter than the rule.
 *
 * @param shorterClocks hours by the code of the urgency
 */
public record Instrument(
        String code,
        LanguageText title,
        @Nullable PartialDate signed,
        @Nullable PartialDate inForceFrom,
        Status status,
        Set<Nation> parties,
        Set<Way> ways,
        Map<String, Duration> shorterClocks) {
    /** Whether it binds, as far as the sources tell. */
    public enum Status {
        IN_FORCE,
        NOT_IN_FORCE,
        UNKNOWN
    }

    /** One level of one nation may write to one level of another. */
    public record Way(Nation from, Level fromLevel, Nation to, Level toLevel) {}

    /** Whether it binds on a day; where only a month or a year is known, from the last day that may be meant. */
    public boolean inForceOn(LocalDate day) {
        return status == Status.IN_FORCE && (inForceFrom == null || !day.isBefore(inForceFrom.latest()));
    }

    public boolean opens(Authority from, Authority to) {
        return ways.contains(new Way(from.nation(), from.level(), to.nation(), to.level()));
    }

    public Optional<Duration> shorterClock(String urgency) {
        return Optional.ofNullable(shorterClocks.get(urgency));
    }
}
