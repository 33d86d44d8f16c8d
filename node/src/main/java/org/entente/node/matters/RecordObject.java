package org.entente.node.matters;

import java.util.Optional;
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
    /** Under which the record's facts are told: the general agreement between the two ministries. */
    private static final String INSTRUMENT = "AG-SEC";

    /** As long as the schema takes. */
    private static final int LONGEST_SAID_CHARS = 300;

    /** A date at the beginning of what the record says; what follows is kept as it was said. */
    private static final Pattern DATE = Pattern.compile("^(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)\\b(.*)$", Pattern.DOTALL);

    /** What the record says of a day: the date, and the words behind it, empty for none. */
    public record Dated(String date, String rest) {}

    private final ObjectNode body;

    private RecordObject(ObjectNode body) {
        this.body = body;
    }

    /** A fact of its own, with instrument, title and source. */
    public static RecordObject begin(JsonNode one, String title) {
        LanguageText drafted = DraftedNames.fact(one.path("id").asString(""), title);
        RecordObject told = untitled(one);
        told.title("en", drafted.en());
        told.title("vi", drafted.vi());
        told.title("lo", drafted.lo());
        return told;
    }

    /** A fact with instrument and source, whose title is the caller's. */
    public static RecordObject untitled(JsonNode one) {
        ObjectNode body = Bodies.empty();
        body.put("instrument", INSTRUMENT);
        body.putObject("title");
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

    public void title(String language, @Nullable String words) {
        put(body.withObject("title"), language, words);
    }

    public void put(String field, @Nullable String value) {
        put(body, field, value);
    }

    /** What the record does not say is left out. */
    public static void put(ObjectNode node, String field, @Nullable String value) {
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
        dated(text).ifPresentOrElse(dated -> {
            body.put(field, dated.date());
            said(field, dated.rest());
        }, () -> said(field, text));
    }

    /** Empty where the text does not begin with a date. */
    public static Optional<Dated> dated(String text) {
        Matcher matcher = DATE.matcher(text);
        return matcher.matches() ? Optional.of(new Dated(matcher.group(1), matcher.group(2).strip())) : Optional.empty();
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
