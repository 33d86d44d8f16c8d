package org.entente.protocol.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A disk with transactions and group commit. What a process sees is ahead of what survives; a flush brings both together,
 * and only then may anything be said to the outside. A crash keeps some first part of what was not flushed.
 */
final class Disk {
    private record Pending(Consumer<Stored> change, List<Runnable> after) {}

    private final List<Pending> pending = new ArrayList<>();
    private Stored live;
    private Stored durable;
    private boolean full;

    Disk(Stored empty) {
        this.live = empty;
        this.durable = new Stored(empty);
    }

    Stored live() {
        return live;
    }

    Stored durable() {
        return durable;
    }

    boolean full() {
        return full;
    }

    void full(boolean now) {
        full = now;
    }

    boolean flushed() {
        return pending.isEmpty();
    }

    void write(Consumer<Stored> change) {
        change.accept(live);
        pending.add(new Pending(change, new ArrayList<>()));
    }

    /** Adds to the transaction that was written last, so that both survive or neither. */
    void join(Consumer<Stored> change) {
        Pending last = pending.removeLast();
        change.accept(live);
        pending.add(new Pending(last.change().andThen(change), last.after()));
    }

    /** Runs when everything written so far is durable. */
    void afterFlush(Runnable action) {
        if (pending.isEmpty()) {
            action.run();
        } else {
            pending.getLast().after().add(action);
        }
    }

    void flush() {
        List<Pending> now = List.copyOf(pending);
        pending.clear();
        now.forEach(each -> each.change().accept(durable));
        now.forEach(each -> each.after().forEach(Runnable::run));
    }

    void crash(RandomGenerator random) {
        if (!pending.isEmpty()) {
            int kept = random.nextInt(pending.size() + 1);
            pending.subList(0, kept).forEach(each -> each.change().accept(durable));
            pending.clear();
            live = new Stored(durable);
        }
    }

    Stored backup() {
        return new Stored(durable);
    }

    void restore(Stored backup) {
        pending.clear();
        durable = new Stored(backup);
        live = new Stored(backup);
    }
}
