package org.entente.node.matters;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.nations.Route;
import org.entente.node.nations.Routes;
import org.entente.protocol.act.ActHeader;

/**
 * Whether the agreement that an opening act names lets its author write to its recipients. The answer changes when an
 * authority or an agreement does, which is rare; so it is remembered for a short while, and a parcel of hundreds of acts
 * asks once.
 */
final class Crossing {
    /** As long as the address book itself is remembered. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    /** Ways of a whole ministry; more is a partner who makes up authorities. */
    private static final int MOST_REMEMBERED = 2_000;

    private record Way(String from, String to, String instrument, LocalDate day) {}

    private record Remembered(Optional<String> closed, Instant at) {}

    private final Routes routes;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Map<Way, Remembered> remembered = new ConcurrentHashMap<>();

    Crossing(Routes routes, InstantSource clock, ZoneId zone) {
        this.routes = routes;
        this.clock = clock;
        this.zone = zone;
    }

    /** Why the way is closed, as a code for the receipt; empty where it is open to every recipient. */
    Optional<String> closed(ActHeader header, Instant at) {
        Optional<String> instrument = header.basis().instrument();
        if (instrument.isEmpty()) {
            return Optional.of("no-instrument");
        }
        LocalDate day = at.atZone(zone).toLocalDate();
        return header.recipients().stream()
                .map(to -> remembered(new Way(header.author().authority(), to.authority(), instrument.get(), day)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> remembered(Way way) {
        Instant now = clock.instant();
        Remembered known = remembered.get(way);
        if (known == null || known.at().plus(REMEMBERED).isBefore(now) || known.at().isAfter(now)) {
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            known = new Remembered(ask(way), now);
            remembered.put(way, known);
        }
        return known.closed();
    }

    private Optional<String> ask(Way way) {
        try {
            Route route = routes.lawful(new AuthorityCode(way.from()), new AuthorityCode(way.to()), way.instrument(), way.day());
            return code(route);
        } catch (IllegalArgumentException notACode) {
            return Optional.of("unknown-authority");
        }
    }

    static Optional<String> code(Route route) {
        return switch (route) {
            case Route.Open open -> Optional.empty();
            case Route.UnknownInstrument unknown -> Optional.of("unknown-instrument");
            case Route.NotInForce not -> Optional.of("instrument-not-in-force");
            case Route.NotBetweenThese not -> Optional.of("instrument-of-others");
            case Route.UnknownAuthority unknown -> Optional.of("unknown-authority");
            case Route.Ended ended -> Optional.of("authority-ended");
            case Route.SameNation same -> Optional.of("same-nation");
            case Route.LevelWithoutAuthority level -> Optional.of("level-without-authority");
            case Route.NoPartner none -> Optional.of("no-partner");
            case Route.PracticeApart apart -> Optional.of("practice-apart");
        };
    }
}
