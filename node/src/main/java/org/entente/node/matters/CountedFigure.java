package org.entente.node.matters;

import org.entente.protocol.Nation;

/**
 * A figure that the platform counts itself, so that an item of a plan needs no spreadsheet. A module that holds what is
 * counted has one as a bean.
 *
 * <p>A figure is of the whole nation's matters with one partner in one year of our legal time. It is a number and opens no
 * matter: whoever reads it learns nothing of what he may not read. The rule by which it counts stands in words under
 * {@code agreements.rule.<counts>}.
 */
public interface CountedFigure {
    /** What is counted, as the indicator of an item names it. */
    String counts();

    /** As it stands now; asked within a transaction of the signed-in officer. */
    long count(Nation partner, int year);
}
