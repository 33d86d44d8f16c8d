package org.entente.node.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;

/**
 * A partner's act whose signature and position hold.
 *
 * @param header the signed header, a compact JWS, verified
 * @param from the partner whose key signed it
 * @param epoch the epoch of the direction
 * @param position its place in the partner's ledger towards us; −1 for an urgent act outside a frozen ledger
 * @param receivedAt our clock
 * @param parts one for each part of the header, in its order
 */
public record ArrivedAct(
        Digest digest,
        String header,
        UUID matter,
        Nation from,
        long epoch,
        long position,
        Instant receivedAt,
        List<ArrivedPart> parts) {
    public ArrivedAct {
        parts = List.copyOf(parts);
    }

    /** Whether it travelled outside the ledger, because the direction is frozen. */
    public boolean outsideLedger() {
        return position < 0;
    }

    /** Whether every part that is a body was opened and matches its commitment. */
    public boolean opened() {
        return parts.stream().allMatch(p -> p instanceof ArrivedPart.Opened);
    }
}
