package org.entente.protocol.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entente.protocol.json.Malformed.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The one door through which foreign JSON comes in. Size, encoding, nesting, duplicate keys, trailing bytes and
 * canonical form are decided here; what the fields mean is read through {@link FieldReader}.
 *
 * <p>The text is decoded before the tokens are read: Jackson guesses encodings from the first bytes, and a guess is
 * how one document becomes two.
 */
public final class JsonReader {
    /** No field name of this protocol is longer than half of this. */
    private static final int MAX_NAME_CHARS = 64;

    /** Digits of 2^53-1 and a sign. */
    private static final int MAX_NUMBER_CHARS = 17;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNameLength(MAX_NAME_CHARS)
                    .maxNumberLength(MAX_NUMBER_CHARS)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final Limits limits;

    private JsonReader(JsonParser parser, Limits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    /** Reads an object in any layout. */
    public static JsonValue.Fields read(byte[] bytes, Limits limits) throws Malformed {
        return parse(decode(bytes, limits), limits);
    }

    /**
     * Reads an object that must be written in its one canonical form (RFC 8785), so that no byte can be changed
     * without changing what is said.
     */
    public static JsonValue.Fields readCanonical(byte[] bytes, Limits limits) throws Malformed {
        String text = decode(bytes, limits);
        JsonValue.Fields value = parse(text, limits);
        if (!CanonicalJson.text(value).equals(text)) {
            throw new Malformed(Reason.NOT_CANONICAL, "");
        }
        return value;
    }

    private static String decode(byte[] bytes, Limits limits) throws Malformed {
        if (bytes.length > limits.bytes()) {
            throw new Malformed(Reason.TOO_LARGE, "");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Malformed(Reason.NOT_UTF8, "");
        }
    }

    private static JsonValue.Fields parse(String text, Limits limits) throws Malformed {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonReader reader = new JsonReader(parser, limits);
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new Malformed(first == null ? Reason.NOT_JSON : Reason.WRONG_TYPE, "");
            }
            JsonValue.Fields value = reader.fields(1);
            if (parser.nextToken() != null) {
                throw new Malformed(Reason.TRAILING_BYTES, "");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new Malformed(Reason.TOO_LARGE, "");
        } catch (JacksonException e) {
            throw new Malformed(Reason.NOT_JSON, "");
        }
    }

    private JsonValue value(JsonToken token, int depth) throws Malformed {
        return switch (token) {
            case START_OBJECT -> fields(depth);
            case START_ARRAY -> items(depth);
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> whole();
            case VALUE_TRUE -> new JsonValue.Truth(true);
            case VALUE_FALSE -> new JsonValue.Truth(false);
            default -> throw new Malformed(Reason.WRONG_TYPE, "");
        };
    }

    private JsonValue.Fields fields(int depth) throws Malformed {
        deeper(depth);
        TreeMap<String, JsonValue> values = new TreeMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (values.put(name, value(parser.nextToken(), depth + 1)) != null) {
                throw new Malformed(Reason.DUPLICATE_KEY, "");
            }
        }
        return new JsonValue.Fields(values);
    }

    private JsonValue.Items items(int depth) throws Malformed {
        deeper(depth);
        List<JsonValue> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(token, depth + 1));
        }
        return new JsonValue.Items(values);
    }

    private JsonValue.Text text() throws Malformed {
        String text = parser.getString();
        if (text.length() > limits.text()) {
            throw new Malformed(Reason.TOO_LARGE, "");
        }
        if (!Characters.paired(text)) {
            throw new Malformed(Reason.FORBIDDEN_CHARACTER, "");
        }
        return new JsonValue.Text(text);
    }

    private JsonValue.Whole whole() throws Malformed {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                || Math.abs(parser.getLongValue()) > JsonValue.Whole.MAX) {
            throw new Malformed(Reason.OUT_OF_RANGE, "");
        }
        return new JsonValue.Whole(parser.getLongValue());
    }

    private void deeper(int depth) throws Malformed {
        if (depth > limits.depth()) {
            throw new Malformed(Reason.TOO_DEEP, "");
        }
    }
}
