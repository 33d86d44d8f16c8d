package org.entente.node.exchange;

import java.util.List;

/** The urgent acts that have no receipt ten minutes after their commit, and so need a person at a telephone. */
public interface UrgentActs {
    /** As of a second ago; the oldest first. Whoever shows one to an officer asks first whether he may see its matter. */
    List<UrgentActWaits> waiting();
}
