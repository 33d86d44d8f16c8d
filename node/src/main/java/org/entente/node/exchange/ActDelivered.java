package org.entente.node.exchange;

import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;

/** A partner's act was appended and admitted here, whatever the outcome. Published in the transaction that did so. */
public record ActDelivered(Digest act, UUID matter, Nation from, Admitted admitted) {}
