package org.entente.node.matters;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published form of a record, {@code record/record.schema.json}, and what of a file does not fit it. */
public final class RecordSchema {
    /** More faults than a person mends at once. */
    private static final int MOST_FAULTS = 50;

    /** Longest value that a fault repeats; the rest is in the reader's own file. */
    private static final int LONGEST_VALUE_CHARS = 80;

    private static final String TEXT = load();
    private static final JsonNode FORM = JsonMapper.shared().readTree(TEXT);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

    private RecordSchema() {}

    /**
     * What is wrong at one place.
     *
     * @param path such as {@code plans.0.year}
     * @param code as in {@link BodyFault}
     * @param value what stands there
     * @param allowed the limit, pattern or list that it breaks
     */
    public record Fault(String path, String code, String value, String allowed) {}

    public static List<Fault> check(JsonNode record) {
        return SCHEMA.validate(record).stream().map(error -> fault(error, record)).distinct().limit(MOST_FAULTS).toList();
    }

    private static Fault fault(Error error, JsonNode record) {
        List<String> steps = BodySchema.steps(error);
        JsonNode at = record;
        for (String name : steps) {
            at = at.isArray() ? at.path(Integer.parseInt(name)) : at.path(name);
        }
        String value = at.isValueNode() ? at.asString("") : error.getProperty() == null ? "" : error.getProperty();
        Object[] arguments = error.getArguments();
        String allowed = arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
        return new Fault(String.join(".", steps), String.valueOf(error.getKeyword()), cut(value), cut(allowed));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_VALUE_CHARS ? text : text.substring(0, LONGEST_VALUE_CHARS) + "…";
    }

    /** The fields of a section's objects in the order of the form, with the type of each, {@code string} or {@code integer}; lists do not fit into a cell. */
    static Map<String, String> fields(String section) {
        Map<String, String> fields = new LinkedHashMap<>();
        JsonNode properties = FORM.path("properties").path(section).path("items").path("properties");
        properties.propertyNames().forEach(field -> {
            String type = properties.path(field).path("type").asString("string");
            if (!type.equals("array")) {
                fields.put(field, type);
            }
        });
        return fields;
    }

    private static String load() {
        try (InputStream in = RecordSchema.class.getResourceAsStream("/record/record.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("no record.schema.json");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
