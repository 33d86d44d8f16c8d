package org.entente.protocol.head;

import java.nio.charset.StandardCharsets;
import org.entente.protocol.Digest;
import org.entente.protocol.card.Fingerprint;
import org.entente.protocol.ledger.TreeHead;

/**
 * A head as two people name it on the telephone: six words of the fingerprint's list. The heads themselves are compared by
 * the nodes; the words are for people to know that they speak of the same ones.
 */
public final class HeadWords {
    /** Six of 256 words are enough to notice a difference by chance or by mistake. */
    public static final int WORDS = 6;

    private HeadWords() {}

    /** The first six bytes of SHA-256 over origin, size in decimal, and root, each with a line feed. */
    public static Fingerprint of(Direction direction, TreeHead head) {
        String said = direction.origin() + "\n" + head.size() + "\n" + head.root() + "\n";
        return Fingerprint.of(Digest.over(said.getBytes(StandardCharsets.US_ASCII)), WORDS);
    }
}
