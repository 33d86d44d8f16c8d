package org.entente.node.matters;

import java.util.List;
import org.entente.protocol.Nation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a record of cooperation that one module understands: how its objects become facts that we tell the partner.
 * The form of a record is published as {@code record/record.schema.json}.
 */
public interface RecordSection {
    /**
     * One fact.
     *
     * @param id the object's identifier in the record; in capital letters it is the reference of its matter
     * @param kind with its version, whose act {@code tell} takes the body
     */
    record Told(String id, String kind, int version, ObjectNode body) {}

    /**
     * The facts in the order of the record.
     *
     * @param parties the two nations, in the order of their codes: both sides read the same facts from the same record
     */
    List<Told> read(JsonNode record, List<Nation> parties);
}
