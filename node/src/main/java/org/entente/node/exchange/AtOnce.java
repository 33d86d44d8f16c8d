package org.entente.node.exchange;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts who is inside; lets so many of each in. */
final class AtOnce<K> {
    private final int most;
    private final Map<K, Integer> inside = new ConcurrentHashMap<>();

    AtOnce(int most) {
        this.most = most;
    }

    /** Whether one more may come in; who may must {@link #leave} in the end. */
    boolean enter(K caller) {
        boolean[] entered = new boolean[1];
        inside.compute(caller, (k, count) -> {
            int now = count == null ? 0 : count;
            entered[0] = now < most;
            return entered[0] ? now + 1 : count;
        });
        return entered[0];
    }

    void leave(K caller) {
        inside.computeIfPresent(caller, (k, count) -> count == 1 ? null : count - 1);
    }
}
