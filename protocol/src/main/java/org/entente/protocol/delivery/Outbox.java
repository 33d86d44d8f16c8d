package org.entente.protocol.delivery;

/** What the host holds for a direction in which we send. */
public interface Outbox extends History {
    /** Whether an urgent act waits for a receipt: while the direction is frozen it travels outside the ledger. */
    boolean urgentWaiting();

    /** Whether a segment of an attachment waits to be sent. */
    boolean attachmentsWaiting();
}
