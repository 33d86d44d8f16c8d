package org.entente.treaty;

import java.util.Set;

/**
 * Between whom an act travels and at which end it is examined.
 *
 * @param end where the gate runs
 * @param from two-letter code of the nation that speaks
 * @param to codes of the nations that are spoken to; empty means nobody
 */
public record Route(End end, String from, Set<String> to) {
    public Route {
        to = Set.copyOf(to);
    }
}
