package org.entente.protocol.delivery;

import org.entente.protocol.receipt.Outcome;

/** What the host holds for a direction in which we receive. */
public interface Inbox extends History {
    /**
     * Takes in a correctly signed header, in the transaction of the step, and says what became of it. It never throws for
     * what the header contains. A digest that was taken in before, at whatever position, in an earlier epoch or outside
     * the ledger, is not taken in again: the answer is its first outcome.
     */
    Outcome admit(Entry entry);

    /**
     * Takes in again what was lost, with the outcome that we had receipted. A digest that is known keeps its outcome.
     */
    void readmit(Entry entry, Outcome receipted);
}
