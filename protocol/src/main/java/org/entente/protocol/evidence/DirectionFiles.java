package org.entente.protocol.evidence;

import java.util.Optional;
import java.util.TreeMap;
import org.entente.protocol.parcel.LedgerEntry;

/** The members of one direction, by what they are. Entries are read already; the rest is read where it is examined. */
final class DirectionFiles {
    final TreeMap<Long, LedgerEntry> entries = new TreeMap<>();
    final TreeMap<Long, Member> entryMembers = new TreeMap<>();
    final TreeMap<Long, Member> inclusions = new TreeMap<>();
    final TreeMap<Long, Member> receipts = new TreeMap<>();
    final TreeMap<Long, Member> consistencies = new TreeMap<>();
    Optional<Member> checkpoint = Optional.empty();
    Optional<Member> openingBySender = Optional.empty();
    Optional<Member> openingByReceiver = Optional.empty();
}
