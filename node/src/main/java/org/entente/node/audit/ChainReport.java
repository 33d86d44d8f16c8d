package org.entente.node.audit;

import java.util.List;
import java.util.UUID;
import org.entente.protocol.Digest;

/**
 * What a walk along the chain found.
 *
 * @param seals links walked
 * @param entries entries the links cover
 * @param waiting entries written in the last moments, which no link covers yet
 * @param head hash of the last link; two people who note it at two times can prove that nothing before was changed
 * @param faults everything that does not fit, each with where it is
 */
public record ChainReport(long seals, long entries, long waiting, Digest head, List<Fault> faults) {
    public boolean intact() {
        return faults.isEmpty();
    }

    /** One thing that does not fit. */
    public sealed interface Fault {
        /** An entry is not what was sealed. */
        record Altered(UUID entry) implements Fault {}

        /** A sealed entry is gone. */
        record Missing(UUID entry) implements Fault {}

        /** A link does not follow the one before it. */
        record Broken(long seal) implements Fault {}

        /** An entry stands in the trail that was never handed to the sealer. */
        record Smuggled(UUID entry) implements Fault {}
    }
}
