package org.entente.node.pages;

/**
 * The chip before a unit's name.
 *
 * @param nation two letters (three for a test partner)
 * @param ours whether it is the node's own nation: solid, the others outlined
 */
public record SideView(String nation, boolean ours) {
    public static SideView ours(String nation) {
        return new SideView(nation, true);
    }

    public static SideView theirs(String nation) {
        return new SideView(nation, false);
    }
}
