package org.entente.node.exchange;

import org.springframework.stereotype.Component;

/** Attachments on their way to partners, after the acts. */
@Component
class Transfers {
    void push(Peer partner) throws CarrierFault {
        // Nothing is staged yet.
    }
}
