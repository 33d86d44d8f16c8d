package org.entente.node.matters;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One body added to another: a later word replaces an earlier one, rows with the same name are the same row. */
final class Folding {
    /** By which rows of a list are told apart, the first that they have. */
    private static final List<String> NAMES = List.of("id", "no", "name", "nation", "item", "by");

    private Folding() {}

    static void into(ObjectNode body, ObjectNode later) {
        later.properties().forEach(field -> {
            JsonNode before = body.path(field.getKey());
            if (before instanceof ObjectNode known && field.getValue() instanceof ObjectNode more) {
                into(known, more);
            } else if (before instanceof ArrayNode known && field.getValue() instanceof ArrayNode more) {
                more.forEach(row -> into(known, row));
            } else {
                body.set(field.getKey(), field.getValue().deepCopy());
            }
        });
    }

    private static void into(ArrayNode rows, JsonNode row) {
        if (row instanceof ObjectNode object) {
            for (JsonNode known : rows) {
                if (known instanceof ObjectNode same && sameRow(same, object)) {
                    into(same, object);
                    return;
                }
            }
            rows.add(object.deepCopy());
        } else if (rows.valueStream().noneMatch(row::equals)) {
            rows.add(row);
        }
    }

    private static boolean sameRow(ObjectNode one, ObjectNode other) {
        for (String name : NAMES) {
            if (one.has(name) || other.has(name)) {
                boolean both = one.has(name) && one.get(name).equals(other.get(name));
                // Indicators have a name and a year.
                return both && one.path("year").equals(other.path("year"));
            }
        }
        return false;
    }
}
