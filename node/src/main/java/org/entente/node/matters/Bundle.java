package org.entente.node.matters;

import java.time.Instant;
import java.util.UUID;
import org.entente.protocol.Nation;

/**
 * Many acts that two people decide as one: what an import brings, or the facts of a partner that our side confirms.
 *
 * @param title in the words of whoever put it together
 * @param acts how many it had at first
 * @param waiting how many of them wait for the second officer
 */
public record Bundle(UUID id, String title, UUID author, String authorName, String unit, Nation partner, int acts, int waiting, Instant at) {}
