package org.entente.node.exchange;

import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;

/**
 * A partner signed that it does not append our very bytes, or they cannot get a position any more: somebody must look at
 * it. Published in the transaction that kept it.
 *
 * @param reason typed code; words under {@code exchange.refused.<code>}
 */
public record ActRefused(Digest act, UUID matter, Nation to, String reason) {}
