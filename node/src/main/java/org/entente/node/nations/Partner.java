package org.entente.node.nations;

import java.time.Instant;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.card.Card;
import org.entente.protocol.json.Malformed;

/**
 * A nation whose card we hold.
 *
 * @param serial of the newest card
 * @param card the signed card as it was handed over
 * @param fingerprint digest of that card; the words that two people compare are those of its signing key
 */
public record Partner(
        Nation nation,
        Status status,
        boolean practice,
        long serial,
        String card,
        Digest fingerprint,
        Instant changedAt) {
    /** How far the pairing is. */
    public enum Status {
        /** Its card was read here; nobody has compared the words yet, and nothing travels. */
        PROPOSED,
        PAIRED,
        /** Stopped by an administrator: nothing leaves and nothing is taken in, and nothing is lost. */
        SUSPENDED
    }

    /** What the stored card says; its signature was verified before it was stored, and is again. */
    public Card readCard() {
        try {
            return Card.parse(card).content();
        } catch (Malformed e) {
            throw new IllegalStateException("a stored card does not verify", e);
        }
    }
}
