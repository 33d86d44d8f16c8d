package org.entente.protocol.matter;

import java.util.Set;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;

/**
 * What the graph needs of one signed header.
 *
 * @param digest names the act
 * @param act the act's name in its kind's table, such as {@code answer}
 * @param author the nation that signed it
 * @param seen the acts of this matter its author had seen and no later act had: the tips of his graph; empty only for
 *     the act that opens the matter
 */
public record Step(Digest digest, String act, Nation author, Set<Digest> seen) {
    public Step {
        seen = Set.copyOf(seen);
    }
}
