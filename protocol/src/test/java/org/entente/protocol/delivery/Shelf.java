package org.entente.protocol.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.protocol.Digest;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.MerkleHash;
import org.entente.protocol.receipt.Outcome;

/** The smallest host: it keeps in memory what a step writes. */
final class Shelf implements Outbox, Inbox {
    final List<Digest> entries = new ArrayList<>();
    final List<Digest> roots = new ArrayList<>();
    final TreeMap<Long, Digest> checkpoints = new TreeMap<>();
    final Map<Digest, Outcome> taken = new HashMap<>();
    final List<Write> writes = new ArrayList<>();
    Outcome gate = Outcome.ACCEPTED;
    boolean urgent;
    boolean attachments;

    <S> S keep(Step<S> step) {
        for (Write write : step.writes()) {
            writes.add(write);
            switch (write) {
                case Write.Positioned w -> append(w.digest(), w.root());
                case Write.Recovered w -> append(w.digest(), w.root());
                case Write.Appended w -> append(w.digest(), w.root());
                case Write.SignCheckpoint w -> checkpoints.put(w.head().size(), w.head().root());
                case Write.KeepCheckpoint w -> checkpoints.put(w.head().size(), w.head().root());
                case Write.Rewound w -> {
                    entries.subList((int) w.size(), entries.size()).clear();
                    roots.subList((int) w.size(), roots.size()).clear();
                }
                default -> { }
            }
        }
        return step.state();
    }

    private void append(Digest entry, Digest root) {
        entries.add(entry);
        roots.add(root);
    }

    @Override
    public Digest entry(long position) {
        return entries.get((int) position);
    }

    @Override
    public Digest root(long size) {
        return size == 0 ? MerkleHash.EMPTY_ROOT : roots.get((int) size - 1);
    }

    @Override
    public Frontier frontier(long size) {
        Frontier frontier = Frontier.EMPTY;
        for (Digest entry : entries.subList(0, (int) size)) {
            frontier = frontier.append(entry);
        }
        return frontier;
    }

    @Override
    public long parcelEnd(long first) {
        Long furthest = checkpoints.floorKey(first + Limits.PARCEL_ENTRIES);
        return furthest != null && furthest > first ? furthest : entries.size();
    }

    @Override
    public boolean urgentWaiting() {
        return urgent;
    }

    @Override
    public boolean attachmentsWaiting() {
        return attachments;
    }

    @Override
    public Outcome admit(Entry entry) {
        return taken.computeIfAbsent(entry.digest(), none -> gate);
    }

    @Override
    public void readmit(Entry entry, Outcome receipted) {
        taken.putIfAbsent(entry.digest(), receipted);
    }
}
