package org.entente.node.nations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.node.kernel.AuthorityCode;

/** Finds whether one authority may write to another under an agreement, and otherwise the right way. */
public final class Routes {
    private final Authorities authorities;
    private final Instruments instruments;
    private final Partners partners;

    Routes(Authorities authorities, Instruments instruments, Partners partners) {
        this.authorities = authorities;
        this.instruments = instruments;
        this.partners = partners;
    }

    /** The route on a day, the state of the link with the partner included. */
    public Route between(AuthorityCode from, AuthorityCode to, String instrument, LocalDate day) {
        return between(from, to, instrument, day, Optional.empty());
    }

    /** @param found the partner, where it was just asked for */
    public Route between(AuthorityCode from, AuthorityCode to, String instrument, LocalDate day, Optional<Partner> found) {
        Route lawful = lawful(from, to, instrument, day);
        if (!(lawful instanceof Route.Open)) {
            return lawful;
        }
        return authorities.find(to)
                .map(Authority::nation)
                .map(nation -> found.filter(partner -> partner.nation().equals(nation))
                        .map(partner -> partners.reach(found))
                        .orElseGet(() -> partners.reach(nation)))
                .orElse(lawful);
    }

    /** The route that the agreement gives, whether or not the partner can be reached at present. */
    public Route lawful(AuthorityCode from, AuthorityCode to, String instrument, LocalDate day) {
        Optional<Authority> sender = authorities.find(from);
        Optional<Authority> receiver = authorities.find(to);
        if (sender.isEmpty()) {
            return new Route.UnknownAuthority(from);
        }
        if (receiver.isEmpty()) {
            return new Route.UnknownAuthority(to);
        }
        for (Authority each : List.of(sender.get(), receiver.get())) {
            if (!each.openOn(day)) {
                return new Route.Ended(each.code(), each.successors());
            }
        }
        if (sender.get().nation().equals(receiver.get().nation())) {
            return new Route.SameNation();
        }
        return instruments.find(instrument)
                .map(known -> under(known, sender.get(), receiver.get(), day))
                .orElseGet(() -> new Route.UnknownInstrument(instrument));
    }

    private Route under(Instrument instrument, Authority from, Authority to, LocalDate day) {
        if (!instrument.inForceOn(day)) {
            return new Route.NotInForce(instrument.code());
        }
        if (!instrument.parties().contains(from.nation()) || !instrument.parties().contains(to.nation())) {
            return new Route.NotBetweenThese(instrument.code());
        }
        if (instrument.opens(from, to)) {
            return new Route.Open();
        }
        return nearest(instrument, from, to, day);
    }

    /** The open pair with the fewest steps up; the receiver's side climbs first, because passing down is its own work. */
    private Route nearest(Instrument instrument, Authority from, Authority to, LocalDate day) {
        List<Authority> ours = authorities.upwards(from.code());
        List<Authority> theirs = authorities.upwards(to.code());
        for (int steps = 1; steps < ours.size() + theirs.size(); steps++) {
            for (int up = Math.max(0, steps - theirs.size() + 1); up <= Math.min(steps, ours.size() - 1); up++) {
                Authority through = ours.get(up);
                Authority target = theirs.get(steps - up);
                if (through.openOn(day) && target.openOn(day) && instrument.opens(through, target)) {
                    return new Route.LevelWithoutAuthority(through.code(), target.code());
                }
            }
        }
        return new Route.LevelWithoutAuthority(null, null);
    }
}
