package org.entente.protocol.matter;

import java.util.List;
import java.util.Set;
import org.entente.protocol.Digest;

/**
 * How a matter stands: the same value on every node that holds the same headers.
 *
 * @param state the state after all placed acts
 * @param placed every act in the order in which it counts, then those that wait
 * @param tips the placed acts that no other placed act has seen; the next act names exactly these
 */
public record Standing(String state, List<Placed> placed, Set<Digest> tips) {

    /**
     * One act in its place.
     *
     * @param step the act
     * @param effect what became of it
     * @param before the state it met; for a waiting act the matter's present one
     * @param after the state it left
     */
    public record Placed(Step step, Effect effect, String before, String after) {}
}
