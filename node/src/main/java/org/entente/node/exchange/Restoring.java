package org.entente.node.exchange;

import org.springframework.stereotype.Component;

/** When this node was set back to an older state: it signs nothing until its partners have returned what was lost. */
@Component
class Restoring {
    /** Every direction of this node waits for its tail. Called in a transaction of the exchange. */
    void everything() {
        throw new IllegalStateException("not yet");
    }
}
