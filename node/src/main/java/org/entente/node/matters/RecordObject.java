package org.entente.node.matters;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.node.kernel.LanguageText;
import org.entente.node.nations.DraftedNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One object of a record on its way into the body of a told fact: what its source says stays beside what we make of it. */
public final class RecordObject {
    public static final List<String> NATIONS = List.of("LA", "VN");

    /** Under which the record's facts are told: the general agreement between the two ministries. */
    private static final String INSTRUMENT = "AG-SEC";

    /** As long as the schema takes. */
    private static final int LONGEST_SAID_CHARS = 300;

    /** A date at the beginning of what the record says; what follows is kept as it was said. */
    private static final Pattern DATE = Pattern.compile("^(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)\\b(.*)$", Pattern.DOTALL);

    private final ObjectNode body;

    private RecordObject(ObjectNode body) {
        this.body = body;
    }

    /** A fact of its own, with instrument, title and source. */
    public static RecordObject begin(JsonNode one, String title) {
        ObjectNode body = Bodies.empty();
        body.put("instrument", INSTRUMENT);
        LanguageText drafted = DraftedNames.fact(one.path("id").asString(""), title);
        ObjectNode titles = body.putObject("title");
        put(titles, "en", drafted.en());
        put(titles, "vi", drafted.vi());
        put(titles, "lo", drafted.lo());
        RecordObject told = within(one, body);
        told.put("capability", one.path("capability").asString(null));
        return told;
    }

    /** A part of a fact, with a source of its own. */
    public static RecordObject within(JsonNode one, ObjectNode body) {
        RecordObject told = new RecordObject(body);
        ObjectNode source = body.putObject("source");
        source.put("basis", one.path("fictional").asBoolean(false) ? "fictional" : one.path("basis").asString("assumed"));
        put(source, "ref", one.path("ref").asString(null));
        put(source, "note", one.path("note").asString(null));
        return told;
    }

    public static RecordSection.Told told(JsonNode one, String kind, ObjectNode body) {
        return new RecordSection.Told(one.path("id").asString(""), kind, 1, body);
    }

    public ObjectNode body() {
        return body;
    }

    public void put(String field, @Nullable String value) {
        put(body, field, value);
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(field, value);
        }
    }

    public void number(String field, JsonNode said) {
        if (said.isIntegralNumber()) {
            body.put(field, said.longValue());
        }
    }

    public void codes(String field, JsonNode said) {
        if (said.isArray() && !said.isEmpty()) {
            ArrayNode codes = body.putArray(field);
            said.forEach(code -> codes.add(code.asString("")));
        }
    }

    /** The date that the record begins with; what it adds is kept as the words of the source. */
    public void date(String field, JsonNode said) {
        String text = said.asString("");
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            said(field, text);
            return;
        }
        body.put(field, matcher.group(1));
        said(field, matcher.group(2).strip());
    }

    /** Words of the source that say more than the fields do. */
    public void said(String field, String words) {
        if (words.isBlank()) {
            return;
        }
        ObjectNode source = body.withObject("source");
        String before = source.path("said").asString("");
        String all = (before.isEmpty() ? "" : before + "; ") + field + ": " + words;
        source.put("said", all.substring(0, Math.min(all.length(), LONGEST_SAID_CHARS)));
    }

    public static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
