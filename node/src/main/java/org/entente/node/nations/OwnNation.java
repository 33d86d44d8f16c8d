package org.entente.node.nations;

import org.entente.protocol.Nation;

/**
 * The nation whose node this is.
 *
 * @param practice whether this node practises; it then reaches practising partners only, and no real one reaches it
 */
public record OwnNation(Nation nation, boolean practice) {
    public OwnNation {
        practice = practice || nation.practice();
    }
}
