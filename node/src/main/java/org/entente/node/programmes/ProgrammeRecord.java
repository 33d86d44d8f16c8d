package org.entente.node.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.node.matters.RecordObject;
import org.entente.node.matters.RecordSection;
import org.entente.protocol.Nation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Projects, aid, training and courses of a record. */
@Component
class ProgrammeRecord implements RecordSection {
    private static final Pattern MONEY = Pattern.compile("(\\d+(?:\\.\\d+)?) bn ([A-Z]{3})");
    private static final long BILLION = 1_000_000_000L;
    private static final Pattern NUMBER_OF = Pattern.compile("(\\d+) ([a-z]+)");

    /** Numbers that the record writes as words. */
    private static final List<String> WORDS = List.of("one", "two", "three", "four", "five", "six");

    @Override
    public List<Told> read(JsonNode record, List<Nation> parties) {
        List<Told> told = new ArrayList<>();
        for (JsonNode one : record.path("projects")) {
            boolean programme = one.path("kind").asString("").equals("programme");
            told.add(programme ? RecordObject.told(one, BuiltKind.PROGRAMME, programme(one)) : RecordObject.told(one, BuiltKind.PROJECT, project(one)));
        }
        record.path("aid").forEach(one -> told.add(RecordObject.told(one, BuiltKind.DONATION, donation(one))));
        for (JsonNode one : record.path("training")) {
            boolean experts = one.path("text").asString("").startsWith("experts");
            told.add(experts ? RecordObject.told(one, BuiltKind.MISSION, mission(one)) : RecordObject.told(one, BuiltKind.COURSE, course(one)));
        }
        record.path("operations_fictional").path("courses").forEach(one -> told.add(RecordObject.told(one, BuiltKind.COURSE, course(one))));
        return told;
    }

    private static ObjectNode project(JsonNode one) {
        RecordObject told = RecordObject.begin(one, one.path("name").asString(""));
        ObjectNode body = told.body();
        body.put("sort", one.path("kind").asString("").replace(' ', '-'));
        told.date("start", one.path("start"));
        told.date("memorandum", one.path("memorandum"));
        told.date("handedOver", one.path("handed_over"));
        told.date("inaugurated", one.path("inaugurated"));
        told.said("card issue", one.path("card_issue").asString(""));
        body.put("status", body.has("handedOver") || body.has("inaugurated") ? "handed-over" : "running");
        money(body, one.path("budget").asString(""));
        capacity(body, one.path("capacity").asString(""));
        told.number("planned", one.path("planned"));
        for (JsonNode done : one.path("done")) {
            body.withArray("counts").addObject().put("by", done.path("by").asString("")).put("number", done.path("n").asLong(0));
        }
        return body;
    }

    private static void money(ObjectNode body, String said) {
        Matcher matcher = MONEY.matcher(said);
        if (matcher.matches()) {
            body.putObject("budget").put("amount", new java.math.BigDecimal(matcher.group(1)).multiply(java.math.BigDecimal.valueOf(BILLION)).longValueExact())
                    .put("currency", matcher.group(2));
        }
    }

    private static void capacity(ObjectNode body, String said) {
        Matcher matcher = NUMBER_OF.matcher(said);
        while (matcher.find()) {
            body.withArray("capacity").addObject().put("of", matcher.group(2)).put("number", Long.parseLong(matcher.group(1)));
        }
    }

    private static ObjectNode programme(JsonNode one) {
        RecordObject told = RecordObject.begin(one, one.path("name").asString(""));
        told.body().put("status", "running");
        return told.body();
    }

    private static ObjectNode donation(JsonNode one) {
        String text = one.path("text").asString("");
        RecordObject told = RecordObject.begin(one, RecordObject.sentence(text));
        told.date("date", one.has("date") ? one.get("date") : one.path("year"));
        told.said("quantity", one.path("quantity").asString(""));
        ArrayNode items = told.body().putArray("items");
        if (text.startsWith("medical")) {
            items.addObject().put("item", "medical");
        } else {
            Matcher matcher = NUMBER_OF.matcher(text);
            while (matcher.find()) {
                items.addObject().put("item", matcher.group(2).startsWith("motor") ? "motorcycles" : "vehicles").put("quantity", Long.parseLong(matcher.group(1)));
            }
        }
        return told.body();
    }

    private static ObjectNode mission(JsonNode one) {
        String text = one.path("text").asString("");
        RecordObject told = RecordObject.begin(one, RecordObject.sentence(text));
        told.body().put("content", text.contains("event security") ? "event-safety" : "not-stated");
        told.date("date", one.has("date") ? one.get("date") : one.path("year"));
        told.said("quantity", one.path("quantity").asString(""));
        return told.body();
    }

    private static ObjectNode course(JsonNode one) {
        String said = one.path("title").asString(one.path("text").asString(""));
        String title = said.isEmpty() ? one.path("officers").asString("") + " officers trained" : said;
        RecordObject told = RecordObject.begin(one, RecordObject.sentence(title));
        told.body().put("content", said.contains("online fraud") ? "online-fraud" : "not-stated");
        told.date("date", one.has("date") ? one.get("date") : one.path("year"));
        told.number("officers", one.path("officers"));
        told.number("days", one.path("days"));
        told.put("host", one.path("host").asString(null));
        if (one.path("guests").isString()) {
            told.body().putArray("guests").add(one.path("guests").asString(""));
        }
        if (one.path("human_rights_module").isBoolean()) {
            told.body().put("humanRights", one.path("human_rights_module").booleanValue());
        }
        inWords(told.body(), said);
        return told.body();
    }

    /** "four courses for 125 officers": the numbers as fields. */
    private static void inWords(ObjectNode body, String said) {
        String first = said.split(" ", 2)[0];
        if (WORDS.contains(first) && said.contains(" courses")) {
            body.put("courses", WORDS.indexOf(first) + 1);
        }
        Matcher matcher = NUMBER_OF.matcher(said);
        while (matcher.find()) {
            if (matcher.group(2).equals("officers")) {
                body.put("officers", Long.parseLong(matcher.group(1)));
            }
        }
    }
}
