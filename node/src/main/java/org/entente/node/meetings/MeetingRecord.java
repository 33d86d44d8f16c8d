package org.entente.node.meetings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.node.matters.RecordObject;
import org.entente.node.matters.RecordSection;
import org.entente.protocol.Nation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Meetings, series of conferences, honours, events and visits of a record. */
@Component
class MeetingRecord implements RecordSection {
    /** The first words of what the record calls a meeting, with its sort; the longer before the shorter. */
    private static final Map<String, String> SORTS = sorts();
    private static final Pattern FROM_UNTIL = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");

    private static Map<String, String> sorts() {
        Map<String, String> sorts = new LinkedHashMap<>();
        sorts.put("ministerial talks and signing", "review-and-signing");
        sorts.put("ministerial talks", "ministerial-talks");
        sorts.put("deputy-minister talks", "deputy-minister-talks");
        sorts.put("review and signing", "review-and-signing");
        sorts.put("courtesy call", "courtesy-call");
        sorts.put("handover", "handover");
        sorts.put("provincial talks", "provincial-talks");
        sorts.put("conference", "conference");
        sorts.put("visit", "visit");
        return sorts;
    }

    @Override
    public List<Told> read(JsonNode record, List<Nation> parties) {
        List<Told> told = new ArrayList<>();
        Map<String, String> nations = nations(record);
        Set<String> leaders = leaders(record);
        record.path("meetings").forEach(one -> told.add(RecordObject.told(one, MeetingKind.NAME, meeting(one, nations, leaders))));
        record.path("conference_series").forEach(one -> told.add(RecordObject.told(one, CalendarKind.SERIES, series(one))));
        record.path("honours").forEach(one -> told.add(RecordObject.told(one, CalendarKind.HONOUR, honour(one))));
        record.path("events").forEach(one -> told.add(RecordObject.told(one, CalendarKind.OCCASION, occasion(one))));
        record.path("operations_fictional").path("visits").forEach(one -> told.add(RecordObject.told(one, CalendarKind.PROTECTION, visit(one, parties))));
        return told;
    }

    /** Places of the record by the nation they lie in: it hosts what is held there. */
    private static Map<String, String> nations(JsonNode record) {
        Map<String, String> nations = new LinkedHashMap<>();
        record.path("places").forEach(place -> {
            if (place.path("country").isString()) {
                nations.put(place.path("id").asString(""), place.path("country").asString(""));
            }
        });
        return nations;
    }

    private static ObjectNode meeting(JsonNode one, Map<String, String> nations, Set<String> leaders) {
        String said = one.path("kind").asString("");
        String sort = SORTS.entrySet().stream().filter(entry -> said.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse("visit");
        RecordObject told = RecordObject.begin(one, RecordObject.sentence(said));
        ObjectNode body = told.body();
        body.put("sort", sort);
        body.put("level", level(sort, one.path("with"), leaders));
        told.date("date", one.path("date"));
        told.put("place", one.path("place").asString(null));
        told.put("host", nations.get(one.path("place").asString("")));
        told.codes("with", one.path("with"));
        told.put("within", one.path("within").asString(null));
        told.codes("outcomes", one.path("outcomes"));
        Matcher days = FROM_UNTIL.matcher(one.path("delegation").asString(""));
        if (days.matches()) {
            body.putArray("delegations").addObject().put("from", days.group(1)).put("until", days.group(2));
        }
        return body;
    }

    /** Office holders who belong to no ministry, such as a head of government: a call on them is a contact of the states. */
    private static Set<String> leaders(JsonNode record) {
        return record.path("officials").valueStream()
                .filter(official -> official.path("roles").valueStream().noneMatch(role -> role.has("org")))
                .map(official -> official.path("id").asString("")).collect(Collectors.toSet());
    }

    private static String level(String sort, JsonNode with, Set<String> leaders) {
        if (sort.equals("deputy-minister-talks")) {
            return "deputy-minister";
        }
        if (sort.equals("provincial-talks")) {
            return "province";
        }
        return with.valueStream().anyMatch(who -> leaders.contains(who.asString(""))) ? "state" : "minister";
    }

    private static ObjectNode series(JsonNode one) {
        RecordObject told = RecordObject.begin(one, RecordObject.sentence(one.path("name").asString("")));
        String cadence = one.path("cadence").asString("");
        String level = one.path("level").asString("");
        told.body().put("cadence", cadence.startsWith("yearly") ? "yearly" : "irregular");
        told.body().put("level", level.startsWith("deputy") ? "deputy-minister" : level.startsWith("province") ? "province" : "minister");
        told.said("cadence", cadence);
        told.said("level", level);
        ArrayNode editions = told.body().putArray("editions");
        for (JsonNode said : one.path("editions")) {
            RecordObject edition = RecordObject.within(said, editions.addObject());
            if (said.path("no").isInt()) {
                edition.body().put("no", said.path("no").asInt(0));
            }
            edition.date("date", said.path("date"));
            edition.put("place", said.path("place").asString(null));
            edition.codes("heads", said.path("heads"));
            edition.codes("outcomes", said.path("outcomes"));
        }
        return told.body();
    }

    private static ObjectNode honour(JsonNode one) {
        String giver = one.path("given_by").asString("");
        RecordObject told = RecordObject.begin(one, "Orders of the " + giver + " for the " + one.path("to").asString(""));
        told.date("date", one.path("date"));
        told.put("givenBy", giver);
        told.put("givenByNation", nation(giver));
        told.put("to", one.path("to").asString(null));
        told.put("toNation", nation(one.path("to").asString("")));
        told.put("occasion", one.path("occasion").asString(null));
        told.put("orders", one.path("orders").asString(null));
        told.number("collectives", one.path("collectives"));
        told.number("individuals", one.path("individuals"));
        told.said("recipients", one.path("recipients").asString(""));
        return told.body();
    }

    private static String nation(String said) {
        return said.startsWith("Lao") ? "LA" : "VN";
    }

    private static ObjectNode occasion(JsonNode one) {
        String text = one.path("text").asString("");
        RecordObject told = RecordObject.begin(one, RecordObject.sentence(text));
        told.body().put("sort", text.contains("chairs") ? "chair-year" : text.startsWith("Year of") ? "friendship-year" : text.contains("summit") ? "summit" : "other");
        told.date("date", one.has("date") ? one.get("date") : one.path("year"));
        return told.body();
    }

    private static ObjectNode visit(JsonNode one, List<Nation> parties) {
        RecordObject told = RecordObject.begin(one, RecordObject.sentence(one.path("text").asString("")));
        told.body().put("of", "visit");
        told.date("date", one.path("date"));
        if (one.path("liaison").asString("").equals("set")) {
            ArrayNode liaison = told.body().putArray("liaison");
            parties.forEach(nation -> liaison.addObject().put("nation", nation.code()).put("set", true));
        }
        told.number("openPointsCount", one.path("open_points"));
        return told.body();
    }
}
