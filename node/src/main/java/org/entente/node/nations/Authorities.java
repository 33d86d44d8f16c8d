package org.entente.node.nations;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.Remembered;
import org.entente.node.kernel.UnitCode;
import org.entente.protocol.Nation;

/**
 * Every authority this node knows. All of them together are a few hundred rows which every page reads, so one snapshot
 * is kept and read again after a short while; another process of this node may have changed it.
 */
public final class Authorities {
    /** How old the snapshot may get. A new authority may wait that long; no rule depends on it. */
    private static final Duration FRESH_FOR = Duration.ofSeconds(10);

    private final Remembered<AuthorityTables.Book> book;

    Authorities(AuthorityTables tables, InstantSource clock) {
        this.book = new Remembered<>(tables::read, FRESH_FOR, clock);
    }

    public Optional<Authority> find(AuthorityCode code) {
        return Optional.ofNullable(book.get().authorities().get(code));
    }

    /** Every authority, by nation, level and code. */
    public Collection<Authority> all() {
        return book.get().authorities().values();
    }

    public List<Authority> of(Nation nation) {
        return all().stream().filter(a -> a.nation().equals(nation)).toList();
    }

    public Optional<Unit> unit(UnitCode code) {
        return Optional.ofNullable(book.get().units().get(code));
    }

    public List<Unit> unitsOf(AuthorityCode authority) {
        return book.get().units().values().stream()
                .filter(unit -> unit.authority().equals(authority))
                .toList();
    }

    public List<DutyContact> dutyContactsOf(AuthorityCode authority) {
        return book.get().contacts().stream()
                .filter(contact -> contact.authority().equals(authority))
                .toList();
    }

    /** The authority itself, then the one above it, up to the top. */
    public List<Authority> upwards(AuthorityCode from) {
        List<Authority> chain = new ArrayList<>();
        Set<AuthorityCode> met = new HashSet<>();
        for (AuthorityCode at = from; at != null && met.add(at); ) {
            Authority authority = book.get().authorities().get(at);
            if (authority == null) {
                break;
            }
            chain.add(authority);
            at = authority.parent();
        }
        return chain;
    }

    /** Reads again at the next question; for whoever has just changed something. */
    void forget() {
        book.forget();
    }
}
