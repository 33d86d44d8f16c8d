package org.entente.node.agreements;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.node.kernel.Language;
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
        for (String field : new String[] {"languages", "preamble", "supplements", "rolledFrom"}) {
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

    /** The languages in which it is concluded: those it names, else those of its title. */
    List<Language> languages() {
        List<String> named = text.path("languages").valueStream().map(language -> language.asString("")).toList();
        return Stream.of(Language.VI, Language.LO, Language.EN)
                .filter(language -> named.isEmpty() ? text.path("title").has(language.tag()) : named.contains(language.tag()))
                .toList();
    }

    /** Whether a part of it lacks words in a language in which it says it is concluded. */
    boolean lacksLanguage() {
        if (!text.has("languages")) {
            return false;
        }
        Stream<JsonNode> parts = Stream.of(Stream.of(text.path("title")), words("clauses"), words("items"), Stream.of(text.path("preamble"))
                .filter(JsonNode::isObject)).flatMap(Function.identity());
        List<Language> all = languages();
        return parts.anyMatch(part -> all.stream().anyMatch(language -> !part.path(language.tag()).isString()));
    }

    private Stream<JsonNode> words(String list) {
        return text.path(list).valueStream().map(row -> row.path("text"));
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
