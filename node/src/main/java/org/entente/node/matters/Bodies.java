package org.entente.node.matters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of acts as JSON: foreign ones are read strictly, our own are written in one form. */
public final class Bodies {
    /** The media type of every body. */
    public static final String MEDIA_TYPE = "application/json";

    /** Levels of a form: body, list, row, words, translation, and as many again. */
    private static final int DEEPEST = 10;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNameLength(64)
                            .maxNumberLength(17)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Bodies() {}

    /** A foreign body; empty if it is not one JSON object in UTF-8 without duplicate keys, or too deep. */
    public static Optional<ObjectNode> read(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            JsonNode node = STRICT.readTree(text);
            return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A body of ours, as it was stored. */
    static ObjectNode stored(String json) {
        return (ObjectNode) STRICT.readTree(json);
    }

    static byte[] write(ObjectNode body) {
        return STRICT.writeValueAsBytes(body);
    }

    static String text(JsonNode body) {
        return STRICT.writeValueAsString(body);
    }

    public static ObjectNode empty() {
        return STRICT.createObjectNode();
    }
}
