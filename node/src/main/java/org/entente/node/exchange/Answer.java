package org.entente.node.exchange;

import java.util.List;
import org.entente.protocol.delivery.Arrival;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.receipt.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What a partner said about our direction: as the machine sees it, and the signed bytes to keep.
 *
 * @param receipt where it is one
 * @param brought the entries and receipts that a returned tail holds
 */
record Answer(
        Arrival.AtSender arrival,
        String signed,
        @Nullable Signed<Receipt> receipt,
        List<Carried> brought,
        List<String> receipts) {
    static Answer of(Arrival.AtSender arrival, String signed) {
        return new Answer(arrival, signed, null, List.of(), List.of());
    }
}
