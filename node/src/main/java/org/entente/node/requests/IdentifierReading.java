package org.entente.node.requests;

import java.util.ArrayList;
import java.util.List;
import org.entente.node.matters.Identifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The names and numbers of a body by which two desks find out that they ask about the same. */
final class IdentifierReading {
    private IdentifierReading() {}

    static List<Identifier> of(ObjectNode body) {
        List<Identifier> found = new ArrayList<>();
        for (JsonNode person : body.path("persons")) {
            String born = text(person, "born");
            // Without a birth date a name is shared by too many people to warn anybody.
            if (!born.isEmpty() && !(text(person, "family") + text(person, "given")).isBlank()) {
                found.add(Identifier.person(text(person, "family"), text(person, "given"), born));
            }
            if (!text(person, "document").isEmpty()) {
                found.add(Identifier.document(text(person, "document"), text(person, "nationality")));
            }
        }
        for (JsonNode vehicle : body.path("vehicles")) {
            for (String field : List.of("plate", "vin")) {
                if (!text(vehicle, field).isEmpty()) {
                    found.add(Identifier.vehicle(text(vehicle, field)));
                }
            }
        }
        body.path("documents").forEach(one -> found.add(Identifier.document(text(one, "number"), text(one, "nation"))));
        body.path("phones").forEach(one -> found.add(Identifier.phone(text(one, "number"))));
        body.path("accounts").forEach(one -> found.add(Identifier.account(text(one, "number"))));
        return found.stream().filter(Identifier::telling).distinct().toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }
}
