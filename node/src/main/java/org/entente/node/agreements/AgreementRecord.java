package org.entente.node.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.node.kernel.LanguageText;
import org.entente.node.matters.RecordObject;
import org.entente.node.matters.RecordSection;
import org.entente.node.nations.Instruments;
import org.entente.protocol.Nation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Agreements, plans and commitments of a record. */
@Component
class AgreementRecord implements RecordSection {
    /** A meeting by its reference, which begins with its day: what was promised there was promised then. */
    private static final Pattern MEETING = Pattern.compile("M-(\\d{4}-\\d{2}-\\d{2}).*");

    private final Instruments instruments;

    AgreementRecord(Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public List<Told> read(JsonNode record, List<Nation> parties) {
        List<Told> told = new ArrayList<>();
        record.path("agreements").forEach(one -> told.add(RecordObject.told(one, AgreementKind.NAME, agreement(one, parties))));
        record.path("plans").forEach(one -> told.add(RecordObject.told(one, PlanKind.NAME, plan(one))));
        record.path("commitments").forEach(one -> told.add(RecordObject.told(one, CommitmentKind.NAME, commitment(one))));
        return told;
    }

    private static String id(JsonNode one) {
        return one.path("id").asString("");
    }

    private ObjectNode agreement(JsonNode one, List<Nation> parties) {
        RecordObject told = begun(one, one.path("title").asString(""));
        ObjectNode body = told.body();
        instruments.find(id(one)).ifPresent(known -> {
            told.title("vi", known.title().vi());
            told.title("lo", known.title().lo());
        });
        body.put("form", form(one.path("title").asString("")));
        ArrayNode codes = body.putArray("parties");
        parties.forEach(nation -> codes.add(nation.code()));
        date(body, "signed", one.has("signed") ? one.get("signed") : one.path("date"));
        date(body, "inForce", one.path("in_force"));
        body.put("status", status(one, body));
        told.put("replaces", one.path("replaces").asString(null));
        told.put("carriedOutBy", one.path("carried_out_by").asString(null));
        return body;
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
        LanguageText title = Plans.titled(year);
        RecordObject told = RecordObject.untitled(one);
        told.title("en", title.en());
        told.title("vi", title.vi());
        told.title("lo", title.lo());
        ObjectNode body = told.body();
        body.put("year", year);
        JsonNode signed = one.path("signed");
        date(body, "signed", signed.isObject() ? signed.path("date") : signed);
        told.put("place", signed.path("place").asString(null));
        if (signed.path("by").isArray()) {
            body.set("signedBy", signed.path("by").deepCopy());
        }
        occasion(body, "reviewed", one.path("reviewed"));
        occasion(body, "midYear", one.path("mid_year_review"));
        told.put("alignedWith", one.path("aligned_with").asString(null));
        ArrayNode items = body.putArray("items");
        for (JsonNode item : one.path("items")) {
            ObjectNode row = items.addObject().put("id", id(item));
            row.putObject("text").put("en", RecordObject.sentence(item.path("text").asString("")));
            RecordObject.put(row, "capability", item.path("capability").asString(null));
            RecordObject.put(row, "agreement", item.path("agreement").asString(null));
            RecordObject.put(row, "project", item.path("project").asString(null));
        }
        return body;
    }

    private static void occasion(ObjectNode body, String field, JsonNode said) {
        if (said.isObject()) {
            RecordObject occasion = RecordObject.within(said, body.putObject(field));
            occasion.put("date", said.path("date").asString(null));
            occasion.put("place", said.path("place").asString(null));
        }
    }

    private static ObjectNode commitment(JsonNode one) {
        RecordObject told = begun(one, RecordObject.sentence(one.path("text").asString("")));
        ObjectNode body = told.body();
        body.put("by", one.path("by").asString("both"));
        told.put("meeting", one.path("from").asString(null));
        told.put("askedBy", one.path("asked_by").asString(null));
        told.put("planItem", one.path("plan_item").asString(null));
        date(body, "due", one.path("due"));
        Matcher made = MEETING.matcher(one.path("from").asString(""));
        if (made.matches()) {
            body.put("made", made.group(1));
        }
        String status = one.path("status").asString("");
        body.put("status", status.startsWith("done") ? "done" : status.startsWith("unknown") ? "unknown" : status.isEmpty() ? "open" : "running");
        told.put("statusSource", status.isEmpty() ? null : status);
        return body;
    }

    /** Titles in English, as the record has them; those of other languages are drafted with the agreements themselves. */
    private static RecordObject begun(JsonNode one, String title) {
        RecordObject told = RecordObject.untitled(one);
        told.body().withObject("title").put("en", title);
        return told;
    }

    /** The date that the record begins with; what it adds, such as another report's date, is kept beside it. */
    private static void date(ObjectNode body, String field, JsonNode said) {
        String text = said.asString("");
        RecordObject.dated(text).ifPresentOrElse(dated -> {
            body.put(field, dated.date());
            if (!dated.rest().isEmpty()) {
                ObjectNode other = body.withArray("other").addObject();
                other.put("field", field).put("value", dated.rest());
                other.set("source", body.get("source").deepCopy());
            }
        }, () -> {
            if (!text.isEmpty() && !text.equals("open")) {
                ((ObjectNode) body.get("source")).put("said", field + ": " + text);
            }
        });
    }
}
