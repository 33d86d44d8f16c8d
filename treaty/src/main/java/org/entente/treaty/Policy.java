package org.entente.treaty;

import java.util.List;

/** One part of the gate: reads a proposal and says what it found. Policies do not depend on each other. */
@FunctionalInterface
interface Policy {
    List<Finding> examine(Proposal proposal);
}
