package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.protocol.Digest;
import org.entente.protocol.delivery.Arrival;
import org.entente.protocol.delivery.Checkpoint;
import org.entente.protocol.delivery.Entry;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.jose.VerifyKey;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.parcel.LedgerEntry;
import org.entente.protocol.parcel.Parcel;
import org.entente.protocol.parcel.ParcelEntry;
import org.entente.protocol.parcel.Placement;

/** Verifies what a parcel claims, before any transaction: signatures cost more than all else and need no lock. */
final class Checking {
    private final Keys keys;

    /** The keys of the nation whose direction the parcel is of, those it introduces itself included. */
    interface Keys {
        Optional<VerifyKey> find(Digest id);
    }

    Checking(Keys keys) {
        this.keys = keys;
    }

    /** A parcel as the machine sees it, and what it carries. */
    record Checked(Arrival.Parcel arrival, List<Carried> carried) {}

    Checked check(Parcel parcel, Placement placement) throws Malformed {
        List<Carried> carried = carried(parcel.entries());
        Keys known = with(carried);
        org.entente.protocol.head.Checkpoint signed = placement.checkpoint();
        Digest signedBy = null;
        for (VerifyKey candidate : candidates(carried, known, signed)) {
            if (verifies(signed, candidate)) {
                signedBy = candidate.id();
            }
        }
        Checkpoint checkpoint = new Checkpoint(
                signed.direction(),
                signed.head(),
                signedBy,
                Digest.over(Papers.line(signed.text())));
        return new Checked(
                new Arrival.Parcel(
                        checkpoint.direction(),
                        placement.first(),
                        carried.stream().map(Carried::entry).toList(),
                        checkpoint),
                carried);
    }

    /** The entries one by one; a key entry makes its key known to those after it. */
    List<Carried> carried(List<ParcelEntry> entries) throws Malformed {
        List<Carried> carried = new ArrayList<>(entries.size());
        for (ParcelEntry entry : entries) {
            carried.add(carried(entry, with(carried)));
        }
        return carried;
    }

    private Carried carried(ParcelEntry entry, Keys known) throws Malformed {
        LedgerEntry read = LedgerEntry.parse(entry.jws());
        Jws jws = read.jws();
        Digest signedBy = known.find(jws.keyId())
                .filter(key -> verifies(jws, key))
                .map(VerifyKey::id)
                .orElse(null);
        VerifyKey next = read instanceof LedgerEntry.Key(var change) ? change.content().next() : null;
        Entry seen = new Entry(jws.digest(), signedBy, next == null ? null : next.id());
        return new Carried(read, seen, next, entry.parts());
    }

    private Keys with(List<Carried> carried) {
        return id -> keys.find(id).or(() -> carried.stream()
                .map(Carried::next)
                .filter(Objects::nonNull)
                .filter(key -> key.id().equals(id))
                .findFirst());
    }

    /** The checkpoint names its key only by a hint: every key that could sign here is tried, and there are two at most. */
    private static List<VerifyKey> candidates(
            List<Carried> carried, Keys known, org.entente.protocol.head.Checkpoint signed) {
        return carried.stream()
                .flatMap(c -> Stream.of(c.entry().signedBy(), c.entry().nextKey()))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> known.find(id).stream())
                .filter(signed::signedWith)
                .toList();
    }

    private static boolean verifies(org.entente.protocol.head.Checkpoint signed, VerifyKey key) {
        try {
            signed.verify(key);
            return true;
        } catch (Malformed e) {
            return false;
        }
    }

    private static boolean verifies(Jws jws, VerifyKey key) {
        try {
            jws.verify(key);
            return true;
        } catch (Malformed e) {
            return false;
        }
    }
}
