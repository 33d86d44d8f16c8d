package org.entente.node.matters;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The published JSON Schema of one act's body, compiled once. */
public final class BodySchema {
    /** More faults than a person reads; a hostile body can have millions. */
    private static final int MOST_FAULTS = 50;

    private final Schema schema;

    private BodySchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * The schemas of a kind, from {@code kinds/<kind>/v<version>/*.json} on the class path.
     *
     * @param names the files without their ending; the first is the one the others refer to
     */
    public static Map<String, BodySchema> load(String kind, int version, String common, List<String> names) {
        String prefix = prefix(kind, version);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(prefix + common, text(folder(kind, version) + common + ".json"));
        names.forEach(name -> texts.put(prefix + name, text(folder(kind, version) + name + ".json")));
        return compiled(prefix, texts, names);
    }

    /**
     * The schemas of a kind that shares its words, sources and common acts with the others of its family, from
     * {@code kinds/shared/v1}; an act of its own stands in its own folder.
     */
    static Map<String, BodySchema> load(String kind, int version, List<String> names) {
        String prefix = prefix(kind, version);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(prefix(SHARED, 1) + "common", text(folder(SHARED, 1) + "common.json"));
        for (String name : names) {
            String own = folder(kind, version) + name + ".json";
            boolean shared = BodySchema.class.getResource(own) == null;
            texts.put(prefix + name, text(shared ? folder(SHARED, 1) + name + ".json" : own));
        }
        return compiled(prefix, texts, names);
    }

    private static final String SHARED = "shared";

    private static String prefix(String kind, int version) {
        return "urn:entente:kind:" + kind + ':' + version + ':';
    }

    private static String folder(String kind, int version) {
        return "/kinds/" + kind + "/v" + version + '/';
    }

    private static Map<String, BodySchema> compiled(String prefix, Map<String, String> texts, List<String> names) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(texts).schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .regularExpressionFactory(new SchemaPatterns())
                        .build()));
        Map<String, BodySchema> schemas = new LinkedHashMap<>();
        names.forEach(name -> schemas.put(name, new BodySchema(registry.getSchema(SchemaLocation.of(prefix + name)))));
        return schemas;
    }

    private static String text(String resource) {
        try (InputStream in = BodySchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema itself, as published. */
    public JsonNode published() {
        return schema.getSchemaNode();
    }

    /** Everything that is wrong with a body; empty if it fits. */
    public List<BodyFault> check(JsonNode body) {
        List<Error> errors = schema.validate(body);
        if (errors.isEmpty()) {
            return List.of();
        }
        return errors.stream().map(BodySchema::fault).distinct().limit(MOST_FAULTS).toList();
    }

    /** From the whole to the place that is wrong: names of fields and numbers of rows. */
    static List<String> steps(Error error) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            steps.add(String.valueOf(error.getInstanceLocation().getElement(i)));
        }
        return steps;
    }

    private static BodyFault fault(Error error) {
        List<String> steps = steps(error);
        String keyword = error.getKeyword();
        if ("required".equals(keyword) && error.getProperty() != null) {
            steps.add(error.getProperty());
        }
        List<String> limits = List.of("maxLength", "minLength", "maxItems", "minItems", "maximum").contains(keyword)
                ? List.of(String.valueOf(error.getArguments()[0]))
                : List.of();
        return new BodyFault(String.join(".", steps), keyword == null ? "shape" : keyword, limits);
    }
}
