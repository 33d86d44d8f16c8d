package org.entente.node.exchange;

/** Where an act that was released is committed to its recipients. */
public interface Outbox {
    /**
     * Keeps our own copy, seals every part for every recipient and queues the act for each of them. Runs in the
     * caller's transaction, on the connection of {@code serve} or {@code exchange}, whichever is bound; the wire sees
     * the act only when that transaction has committed, and then at once.
     *
     * @throws CannotBeSent if a recipient is unknown, suspended or without a valid sealing key; nothing was written
     * @throws IllegalStateException if there is no transaction
     * @throws IllegalArgumentException if header, commitments and parts do not belong together
     */
    void commit(OutgoingAct act);
}
