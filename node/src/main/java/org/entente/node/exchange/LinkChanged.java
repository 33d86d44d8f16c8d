package org.entente.node.exchange;

import org.entente.protocol.Nation;

/** A link came up, was cut, or changed in another way that a person would notice. */
public record LinkChanged(Nation partner, LinkState.Condition condition) {}
