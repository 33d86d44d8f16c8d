package org.entente.node.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.entente.node.matters.HeldAct;
import org.entente.node.matters.Said;
import tools.jackson.databind.JsonNode;

/** Times of acts as values of rows. */
final class Rows {
    private Rows() {}

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The day a report names, else the day it was made. */
    static LocalDate day(JsonNode body, HeldAct act) {
        LocalDate on = Said.first(body, "on");
        return on == null ? act.claimedAt().atZone(ZoneOffset.UTC).toLocalDate() : on;
    }
}
