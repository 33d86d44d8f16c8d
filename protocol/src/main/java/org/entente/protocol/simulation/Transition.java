package org.entente.protocol.simulation;

import org.entente.protocol.delivery.Incoming;
import org.entente.protocol.delivery.Mode;
import org.entente.protocol.delivery.Outgoing;

/**
 * A change of mode that a run went through, by the names of the modes.
 *
 * @param at which side of the direction
 * @param from mode before
 * @param to mode after
 */
public record Transition(At at, String from, String to) {
    /** A side of a direction. */
    public enum At {
        SENDER,
        RECEIVER
    }

    Transition(At at, Mode before, Object after) {
        this(at, name(before), name(after instanceof Outgoing outgoing ? outgoing.mode() : ((Incoming) after).mode()));
    }

    private static String name(Mode mode) {
        return mode.getClass().getSimpleName();
    }
}
