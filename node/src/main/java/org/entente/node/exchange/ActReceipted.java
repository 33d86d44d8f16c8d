package org.entente.node.exchange;

import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;

/** A partner's receipt for our act was verified. Published in the transaction that kept it. */
public record ActReceipted(Digest act, UUID matter, Nation to, Delivery.Delivered delivered) {}
