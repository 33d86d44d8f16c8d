package org.entente.protocol.delivery;

import java.util.Collection;

/**
 * When a node that was set back to an older state may sign again: in all directions together, after every partner has
 * returned both tails or two people have opened a new epoch with it. Until then it could sign what contradicts what it
 * signed before and no longer knows.
 */
public final class Restoration {
    private Restoration() {}

    /** Whether a node with these directions signs nothing at the moment. */
    public static boolean holds(Collection<Outgoing> outgoing, Collection<Incoming> incoming) {
        return outgoing.stream().anyMatch(o -> lacks(o.mode(), o.log().size()))
                || incoming.stream().anyMatch(i -> lacks(i.mode(), i.log().size()));
    }

    private static boolean lacks(Mode mode, long size) {
        return mode instanceof Mode.Restored restored && restored.proven() && !complete(mode, size);
    }

    /** Whether a direction in this mode has its tail back. */
    static boolean complete(Mode mode, long size) {
        return mode instanceof Mode.Restored restored
                && restored.goal() != Mode.Restored.UNKNOWN
                && size >= restored.goal();
    }
}
