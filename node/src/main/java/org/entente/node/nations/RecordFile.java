package org.entente.node.nations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.node.kernel.LanguageText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The record and the two files beside it, as trees; its note says what each is worth. */
final class RecordFile {
    private static final YAMLMapper YAML = new YAMLMapper();

    final JsonNode facts = read("record/record.yaml");
    final JsonNode names = read("record/names.yaml");
    final JsonNode assumed = read("record/authorities.yaml");

    private static JsonNode read(String path) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The English name of the record with the drafted names beside it. */
    LanguageText name(String kind, String id, String english) {
        JsonNode drafted = names.path(kind).path(id);
        return new LanguageText(text(drafted, "vi"), text(drafted, "lo"), english);
    }

    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    static String required(JsonNode node, String field) {
        String text = text(node, field);
        if (text == null) {
            throw new IllegalStateException("the record has an object without " + field);
        }
        return text;
    }

    static List<String> list(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(value -> texts.add(value.asString()));
        return texts;
    }
}
