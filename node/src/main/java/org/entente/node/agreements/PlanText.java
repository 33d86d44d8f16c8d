package org.entente.node.agreements;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.entente.node.matters.Bodies;
import org.entente.protocol.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of a plan as it stands after its proposal and the amendments that took effect: title, preamble, clauses and
 * items. Both nations come to the same text from the same acts; what they sign is its digest.
 */
final class PlanText {
    private final ObjectNode text;

    private PlanText(ObjectNode text) {
        this.text = text;
    }

    static PlanText proposed(JsonNode body) {
        ObjectNode text = Bodies.empty();
        text.set("title", body.path("title").deepCopy());
        text.put("year", body.path("year").asInt(0));
        for (String field : new String[] {"preamble", "supplements", "rolledFrom"}) {
            if (body.has(field)) {
                text.set(field, body.get(field).deepCopy());
            }
        }
        text.set("clauses", list(body.path("clauses"), text));
        text.set("items", list(body.path("items"), text));
        return new PlanText(text);
    }

    static PlanText stored(ObjectNode text) {
        return new PlanText(text);
    }

    private static ArrayNode list(JsonNode node, ObjectNode factory) {
        return node instanceof ArrayNode rows ? rows.deepCopy() : factory.arrayNode();
    }

    /** With what an amendment changes: a clause or item of a known number is replaced, of a new one added. */
    PlanText amended(JsonNode body) {
        ObjectNode changed = text.deepCopy();
        for (String field : new String[] {"title", "preamble"}) {
            if (body.has(field)) {
                changed.set(field, body.get(field).deepCopy());
            }
        }
        changed.set("clauses", merged(changed.path("clauses"), body.path("clauses"), body.path("dropClauses"), "number", changed));
        changed.set("items", merged(changed.path("items"), body.path("items"), body.path("dropItems"), "id", changed));
        return new PlanText(changed);
    }

    private static ArrayNode merged(JsonNode before, JsonNode with, JsonNode without, String key, ObjectNode factory) {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        before.forEach(row -> rows.put(row.path(key).asString(""), row));
        with.forEach(row -> rows.put(row.path(key).asString(""), row.deepCopy()));
        without.forEach(gone -> rows.remove(gone.asString("")));
        ArrayNode merged = factory.arrayNode();
        rows.values().forEach(merged::add);
        return merged;
    }

    ObjectNode json() {
        return text;
    }

    /** Names the text: over its JSON with the fields of every object in the order of their names, without spaces. */
    Digest digest() {
        return Digest.over(canonical(text).getBytes(StandardCharsets.UTF_8));
    }

    static String canonical(JsonNode node) {
        StringBuilder out = new StringBuilder();
        if (node.isObject()) {
            out.append('{');
            String between = "";
            for (String name : new TreeSet<>(node.propertyNames())) {
                out.append(between).append(Bodies.empty().stringNode(name)).append(':').append(canonical(node.get(name)));
                between = ",";
            }
            return out.append('}').toString();
        }
        if (node.isArray()) {
            out.append('[');
            for (int i = 0; i < node.size(); i++) {
                out.append(i == 0 ? "" : ",").append(canonical(node.get(i)));
            }
            return out.append(']').toString();
        }
        return node.toString();
    }
}
