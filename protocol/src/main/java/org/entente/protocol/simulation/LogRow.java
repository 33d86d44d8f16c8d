package org.entente.protocol.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entente.protocol.Digest;
import org.entente.protocol.delivery.History;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.MerkleHash;

/** What a simulated host keeps of one direction in one epoch. */
abstract class LogRow implements History {
    final List<Digest> entries;
    final List<Digest> roots;
    /** The sender's signed heads by size. */
    final TreeMap<Long, Stamp> checkpoints;
    /** The receiver's signed receipts by first position. */
    final TreeMap<Long, Stamp> receipts;
    private final int parcelLimit;

    LogRow(int parcelLimit) {
        this.parcelLimit = parcelLimit;
        this.entries = new ArrayList<>();
        this.roots = new ArrayList<>();
        this.checkpoints = new TreeMap<>();
        this.receipts = new TreeMap<>();
    }

    LogRow(LogRow other) {
        this.parcelLimit = other.parcelLimit;
        this.entries = new ArrayList<>(other.entries);
        this.roots = new ArrayList<>(other.roots);
        this.checkpoints = new TreeMap<>(other.checkpoints);
        this.receipts = new TreeMap<>(other.receipts);
    }

    int parcelLimit() {
        return parcelLimit;
    }

    void append(long position, Digest digest, Digest root) {
        if (position != entries.size()) {
            throw new Violation("a write puts position " + position + " behind " + entries.size() + " entries");
        }
        entries.add(digest);
        roots.add(root);
    }

    void cut(long size) {
        entries.subList((int) size, entries.size()).clear();
        roots.subList((int) size, roots.size()).clear();
        checkpoints.tailMap(size, false).clear();
        receipts.tailMap(size, true).clear();
    }

    /** The receipts that cover some of these positions. */
    List<Stamp> receipts(long first, long until) {
        Long from = receipts.floorKey(first);
        return List.copyOf(receipts.subMap(from == null ? first : from, until).values());
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
        Long furthest = checkpoints.floorKey(first + parcelLimit);
        if (furthest != null && furthest > first) {
            return furthest;
        }
        Long next = checkpoints.higherKey(first);
        return next == null ? entries.size() : next;
    }
}
