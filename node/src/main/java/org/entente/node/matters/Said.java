package org.entente.node.matters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.node.kernel.LanguageText;
import org.entente.node.kernel.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How what a body says becomes a column, and a column is read again. */
public final class Said {
    private static final JsonMapper JSON = new JsonMapper();

    private Said() {}

    public static @Nullable String text(JsonNode body, String path) {
        JsonNode node = FormReading.at(body, path);
        return node.isString() ? node.stringValue() : null;
    }

    public static @Nullable Long number(JsonNode body, String path) {
        JsonNode node = FormReading.at(body, path);
        return node.isIntegralNumber() ? Long.valueOf(node.longValue()) : null;
    }

    public static @Nullable Boolean yes(JsonNode body, String path) {
        JsonNode node = FormReading.at(body, path);
        return node.isBoolean() ? Boolean.valueOf(node.booleanValue()) : null;
    }

    /** A day, a month or a year; a shape that no calendar has is nothing. */
    public static Optional<PartialDate> date(JsonNode body, String path) {
        String text = text(body, path);
        try {
            return text == null ? Optional.empty() : Optional.of(PartialDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static @Nullable LocalDate first(JsonNode body, String path) {
        return date(body, path).map(PartialDate::earliest).orElse(null);
    }

    public static @Nullable LocalDate last(JsonNode body, String path) {
        return date(body, path).map(PartialDate::latest).orElse(null);
    }

    public static String[] codes(JsonNode body, String path) {
        return FormReading.at(body, path).valueStream().map(code -> code.asString("")).toArray(String[]::new);
    }

    /** Words in the languages they have; empty where they have none. */
    public static Optional<LanguageText> words(JsonNode words) {
        return words.isObject() && !words.isEmpty()
                ? Optional.of(new LanguageText(text(words, "vi"), text(words, "lo"), text(words, "en")))
                : Optional.empty();
    }

    public static String json(JsonNode node) {
        return node.toString();
    }

    /** What {@link #json} became in a column. */
    public static JsonNode stored(String column) {
        return JSON.readTree(column);
    }

    /** A title; a question mark where it has no words. */
    public static LanguageText title(JsonNode words) {
        return words(words).orElseGet(() -> LanguageText.english("?"));
    }
}
