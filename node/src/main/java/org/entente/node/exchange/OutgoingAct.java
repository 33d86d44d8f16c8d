package org.entente.node.exchange;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;

/**
 * A signed act on its way out.
 *
 * @param header the signed header, a compact JWS
 * @param digest the digest of the header's ASCII bytes
 * @param matter the matter it moves
 * @param recipients every partner nation that gets it, ours not among them; an empty set reaches nobody
 * @param urgent whether it overtakes what is not, and alarms us when it stays undelivered
 * @param parts bodies, and one key sheet for each attachment, in the header's order
 */
public record OutgoingAct(
        String header,
        Digest digest,
        UUID matter,
        SortedSet<Nation> recipients,
        boolean urgent,
        List<OutgoingPart> parts) {
    public OutgoingAct {
        recipients = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(recipients));
        parts = List.copyOf(parts);
    }
}
