package org.entente.node.pages;

/** The number beside one entry of the rail; implemented by the module that owns the list. */
public interface RailCount {
    Section section();

    Count count();

    /**
     * How many, as the signed-in officer would see them.
     *
     * @param late whether one of them is overdue
     */
    record Count(long number, boolean late) {}
}
