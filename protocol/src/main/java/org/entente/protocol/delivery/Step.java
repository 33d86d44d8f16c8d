package org.entente.protocol.delivery;

import java.util.List;

/**
 * What follows from one message or tick. The host carries out all writes and stores the state in one transaction, on the
 * condition that the stored revision is still {@code before}; only after the commit it sends. Where the condition fails
 * another process was first: nothing is written, nothing is sent, and the host reads the state again.
 *
 * @param state the new state
 * @param before revision on which this step was computed
 * @param writes durable, all or none
 * @param sends after the commit, in this order; each may be lost
 */
public record Step<S>(S state, long before, List<Write> writes, List<Send> sends) {
    public Step {
        writes = List.copyOf(writes);
        sends = List.copyOf(sends);
    }

    static Step<Outgoing> of(Outgoing before, Outgoing after, List<Write> writes, List<Send> sends) {
        return new Step<>(after, before.revision(), writes, sends);
    }

    static Step<Incoming> of(Incoming before, Incoming after, List<Write> writes, List<Send> sends) {
        return new Step<>(after, before.revision(), writes, sends);
    }

    /** Nothing to write and nothing to send. */
    static Step<Outgoing> none(Outgoing state) {
        return of(state, state, List.of(), List.of());
    }

    static Step<Incoming> none(Incoming state) {
        return of(state, state, List.of(), List.of());
    }
}
