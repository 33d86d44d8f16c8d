package org.entente.node.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.node.matters.Bodies;
import org.entente.node.matters.RecordSection;
import org.entente.node.nations.Instruments;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Agreements, plans and commitments of a record. */
@Component
class AgreementRecord implements RecordSection {
    /** Under which the record's facts are told: the general agreement between the two ministries. */
    private static final String INSTRUMENT = "AG-SEC";

    /** A date at the beginning of what the record says; what follows is kept as it was said. */
    private static final Pattern DATE = Pattern.compile("^(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)\\b(.*)$", Pattern.DOTALL);

    private static final List<String> NATIONS = List.of("LA", "VN");

    private final Instruments instruments;

    AgreementRecord(Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public List<Told> read(JsonNode record) {
        List<Told> told = new ArrayList<>();
        record.path("agreements").forEach(one -> told.add(new Told(id(one), AgreementKind.NAME, 1, agreement(one))));
        record.path("plans").forEach(one -> told.add(new Told(id(one), PlanKind.NAME, 1, plan(one))));
        record.path("commitments").forEach(one -> told.add(new Told(id(one), CommitmentKind.NAME, 1, commitment(one))));
        return told;
    }

    private static String id(JsonNode one) {
        return one.path("id").asString("");
    }

    private ObjectNode agreement(JsonNode one) {
        ObjectNode body = begun(one, one.path("title").asString(""));
        instruments.find(id(one)).ifPresent(known -> {
            put(body.withObject("title"), "vi", known.title().vi());
            put(body.withObject("title"), "lo", known.title().lo());
        });
        body.put("form", form(one.path("title").asString("")));
        body.set("parties", parties(body));
        date(body, "signed", one.has("signed") ? one.get("signed") : one.path("date"));
        date(body, "inForce", one.path("in_force"));
        body.put("status", status(one, body));
        put(body, "replaces", one.path("replaces").asString(null));
        put(body, "carriedOutBy", one.path("carried_out_by").asString(null));
        return body;
    }

    private static ArrayNode parties(ObjectNode factory) {
        ArrayNode parties = factory.arrayNode();
        NATIONS.forEach(parties::add);
        return parties;
    }

    private static String form(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        if (lower.contains("treaty") || lower.equals("extradition") || lower.startsWith("transfer of")) {
            return "treaty";
        }
        if (lower.contains("memorandum")) {
            return "memorandum";
        }
        return lower.contains("documents between units") ? "unit-document" : "agreement";
    }

    /** The latest word of the record; one that says nothing of it leaves it open. */
    private static String status(JsonNode one, ObjectNode body) {
        String said = one.path("status_now").asString(one.path("status").asString(one.path("status_2022").asString("")));
        if (said.startsWith("drafted")) {
            return "drafted";
        }
        if (said.equals("in force")) {
            return "in-force";
        }
        if (body.has("signed")) {
            return "signed";
        }
        return said.equals("negotiating") ? "negotiating" : "unknown";
    }

    private static ObjectNode plan(JsonNode one) {
        int year = one.path("year").asInt(0);
        ObjectNode body = begun(one, "Cooperation plan for " + year);
        body.withObject("title").put("vi", "Kế hoạch hợp tác năm " + year).put("lo", "ແຜນການຮ່ວມມື ປີ " + year);
        body.put("year", year);
        JsonNode signed = one.path("signed");
        date(body, "signed", signed.isObject() ? signed.path("date") : signed);
        put(body, "place", signed.path("place").asString(null));
        if (signed.path("by").isArray()) {
            body.set("signedBy", signed.path("by").deepCopy());
        }
        occasion(body, "reviewed", one.path("reviewed"));
        occasion(body, "midYear", one.path("mid_year_review"));
        put(body, "alignedWith", one.path("aligned_with").asString(null));
        ArrayNode items = body.putArray("items");
        for (JsonNode item : one.path("items")) {
            ObjectNode row = items.addObject().put("id", id(item));
            row.putObject("text").put("en", sentence(item.path("text").asString("")));
            put(row, "capability", item.path("capability").asString(null));
            put(row, "agreement", item.path("agreement").asString(null));
            put(row, "project", item.path("project").asString(null));
        }
        return body;
    }

    private static void occasion(ObjectNode body, String field, JsonNode said) {
        if (said.isObject()) {
            ObjectNode occasion = body.putObject(field);
            put(occasion, "date", said.path("date").asString(null));
            put(occasion, "place", said.path("place").asString(null));
            occasion.set("source", source(said, occasion));
        }
    }

    private static ObjectNode commitment(JsonNode one) {
        ObjectNode body = begun(one, sentence(one.path("text").asString("")));
        body.put("by", one.path("by").asString("both"));
        put(body, "meeting", one.path("from").asString(null));
        put(body, "askedBy", one.path("asked_by").asString(null));
        put(body, "planItem", one.path("plan_item").asString(null));
        date(body, "due", one.path("due"));
        Matcher made = Pattern.compile("M-(\\d{4}-\\d{2}-\\d{2}).*").matcher(one.path("from").asString(""));
        if (made.matches()) {
            body.put("made", made.group(1));
        }
        String status = one.path("status").asString("");
        body.put("status", status.startsWith("done") ? "done" : status.startsWith("unknown") ? "unknown" : status.isEmpty() ? "open" : "running");
        put(body, "statusSource", status.isEmpty() ? null : status);
        return body;
    }

    private static ObjectNode begun(JsonNode one, String title) {
        ObjectNode body = Bodies.empty();
        body.put("instrument", INSTRUMENT);
        body.putObject("title").put("en", title);
        body.set("source", source(one, body));
        put(body, "capability", one.path("capability").asString(null));
        return body;
    }

    private static ObjectNode source(JsonNode one, ObjectNode factory) {
        ObjectNode source = factory.objectNode();
        source.put("basis", one.path("basis").asString("assumed"));
        put(source, "ref", one.path("ref").asString(null));
        put(source, "note", one.path("note").asString(null));
        return source;
    }

    /** The date that the record begins with; what it adds, such as another report's date, is kept beside it. */
    private static void date(ObjectNode body, String field, JsonNode said) {
        String text = said.asString("");
        Matcher matcher = DATE.matcher(text);
        if (matcher.matches()) {
            body.put(field, matcher.group(1));
            String more = matcher.group(2).strip();
            if (!more.isEmpty()) {
                ObjectNode other = body.withArray("other").addObject();
                other.put("field", field).put("value", more);
                other.set("source", body.get("source").deepCopy());
            }
        } else if (!text.isEmpty() && !text.equals("open")) {
            ((ObjectNode) body.get("source")).put("said", field + ": " + text);
        }
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void put(ObjectNode node, String field, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(field, value);
        }
    }
}
