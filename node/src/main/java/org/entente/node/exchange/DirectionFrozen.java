package org.entente.node.exchange;

import java.time.Instant;
import org.entente.protocol.Nation;

/** Two signed heads contradict each other; both are kept as evidence and the direction stands still. */
public record DirectionFrozen(Nation from, Nation to, int epoch, Instant at) {}
