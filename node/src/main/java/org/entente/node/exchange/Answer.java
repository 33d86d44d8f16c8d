package org.entente.node.exchange;

import java.util.List;
import org.entente.protocol.delivery.Arrival;

/**
 * What a partner said about our direction: as the machine sees it, and the signed bytes to keep.
 *
 * @param signed the statement, or the checkpoint that ends a returned tail
 * @param brought the entries of a returned tail
 * @param receipts the partner's receipts that came with it, or that it is
 */
record Answer(Arrival.AtSender arrival, String signed, List<Carried> brought, List<String> receipts) {
    static Answer of(Arrival.AtSender arrival, String signed) {
        return new Answer(arrival, signed, List.of(), List.of());
    }
}
