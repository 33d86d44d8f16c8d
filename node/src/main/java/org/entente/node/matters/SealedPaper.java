package org.entente.node.matters;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the paper that leaves with an act and carries the nations' seals, such as the yearly plan. A bean of this type
 * serves one kind. The paper is attached when the act is begun, so that both officers see it, and sealed when it is
 * released, so that nothing is sealed that a second officer did not see.
 */
public interface SealedPaper {
    /** The kind of matter whose acts it serves. */
    String kind();

    /** The acts that a paper leaves with. */
    Set<String> acts();

    /**
     * A paper before our seal.
     *
     * @param facts what the body of the act says of it
     */
    record Made(String name, byte[] content, ObjectNode facts) {}

    /**
     * The paper for an act that is begun: our own, or the partner's if he has sealed before us.
     *
     * @throws NotDone if the partner's paper is not here, is not whole, or is not what we would print for the same text
     */
    Made made(Draft draft, List<Kind.Past> past);

    /**
     * The paper with our seal.
     *
     * @param body of the act, which says who signs
     */
    byte[] sealed(byte[] paper, ObjectNode body, Instant at);
}
