package org.entente.node.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.entente.node.kernel.PartialDate;
import org.entente.node.matters.HeldAct;
import org.entente.node.matters.Matter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How values of bodies become values of rows. */
final class Rows {
    private Rows() {}

    static @Nullable String text(JsonNode body, String field) {
        return body.path(field).isString() ? body.get(field).stringValue() : null;
    }

    /** The last day that a date may mean, because whoever owes something by a year has until its end. */
    static @Nullable LocalDate latest(@Nullable String partial) {
        return partial == null ? null : PartialDate.parse(partial).latest();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The day a report names, else the day it was made. */
    static LocalDate day(JsonNode body, HeldAct act) {
        String on = text(body, "on");
        return on == null ? act.claimedAt().atZone(ZoneOffset.UTC).toLocalDate() : LocalDate.parse(on);
    }

    static String json(JsonNode node) {
        return node.toString();
    }

    static @Nullable String jsonOrNull(JsonNode node) {
        return node.isMissingNode() ? null : node.toString();
    }

    static String id(Matter matter) {
        return matter.reference();
    }
}
