package org.entente.protocol.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.protocol.Sample;
import org.entente.protocol.Statements;
import org.entente.protocol.jose.Form;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.json.CanonicalJson;
import org.entente.protocol.json.JsonReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Limits;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;
import org.junit.jupiter.api.Test;

class SchemasTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** What a schema cannot see: arithmetic between fields, points on a curve, proofs, characters that deceive. */
    private static final Set<Reason> BEYOND_SCHEMAS =
            Set.of(Reason.INCONSISTENT, Reason.WRONG_SIGNATURE, Reason.FORBIDDEN_CHARACTER);

    private static final List<JsonValue> STRANGE = List.of(
            new JsonValue.Text(""),
            new JsonValue.Text("a b"),
            new JsonValue.Text("-"),
            new JsonValue.Text("xx"),
            new JsonValue.Text("XX"),
            new JsonValue.Text("0"),
            new JsonValue.Text("A".repeat(500)),
            new JsonValue.Text("2026-13-01T00:00:00Z"),
            new JsonValue.Text("2026-01-01T00:00:00.000Z"),
            new JsonValue.Whole(0),
            new JsonValue.Whole(-1),
            new JsonValue.Whole(70),
            new JsonValue.Whole(JsonValue.Whole.MAX),
            new JsonValue.Truth(true),
            new JsonValue.Items(List.of()),
            new JsonValue.Items(List.of(new JsonValue.Text("x"))),
            JsonValue.Fields.with().done());

    @Test
    void schema_and_reader_agree_on_every_statement_and_every_way_to_spoil_it() throws Exception {
        int compared = 0;
        for (Map.Entry<String, Statements.Example<?>> example : Statements.all().entrySet()) {
            Form<?> form = example.getValue().form();
            Schema schema = schema(example.getKey());
            JsonValue.Fields good = JsonReader.read(
                    example.getValue().signed().jws().payload(), Limits.ofBytes(form.maxBytes()));
            assertThat(validates(schema, good)).as(example.getKey()).isTrue();
            for (JsonValue spoiled : spoil(good)) {
                compare(example.getKey(), form, schema, (JsonValue.Fields) spoiled);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(2000);
    }

    @Test
    void the_published_schemas_are_those_in_the_library() throws Exception {
        Path published = Path.of("..", "docs", "protocol", "schema");
        try (var files = Files.list(published)) {
            List<Path> schemas = files.sorted().toList();
            assertThat(schemas).hasSize(17);
            for (Path schema : schemas) {
                assertThat(Files.readString(schema)).isEqualTo(resource(schema.getFileName().toString()));
            }
        }
    }

    private static void compare(String name, Form<?> form, Schema schema, JsonValue.Fields spoiled) {
        boolean valid = validates(schema, spoiled);
        byte[] payload = CanonicalJson.bytes(spoiled);
        String text = Jws.sign(form.type(), payload, Sample.XB_SIGNS).text();
        String as = name + " " + new String(payload, StandardCharsets.UTF_8);
        try {
            form.parse(text);
            assertThat(valid).as("reader accepts, schema must: %s", as).isTrue();
        } catch (Malformed e) {
            boolean beyond = BEYOND_SCHEMAS.contains(e.reason()) || e.where().endsWith(".x");
            assertThat(valid && !beyond).as("reader refuses (%s), schema must: %s", e.getMessage(), as).isFalse();
        }
    }

    /** Every value replaced by every strange one, every field left out, a field too many at every object. */
    private static List<JsonValue> spoil(JsonValue value) {
        List<JsonValue> spoiled = new ArrayList<>();
        switch (value) {
            case JsonValue.Fields(var fields) -> {
                for (String name : fields.keySet()) {
                    var without = new TreeMap<>(fields);
                    without.remove(name);
                    spoiled.add(new JsonValue.Fields(without));
                    for (JsonValue other : spoil(fields.get(name))) {
                        var with = new TreeMap<>(fields);
                        with.put(name, other);
                        spoiled.add(new JsonValue.Fields(with));
                    }
                    for (JsonValue strange : STRANGE) {
                        var with = new TreeMap<>(fields);
                        with.put(name, strange);
                        spoiled.add(new JsonValue.Fields(with));
                    }
                }
                var more = new TreeMap<>(fields);
                more.put("zzzz", new JsonValue.Text("x"));
                spoiled.add(new JsonValue.Fields(more));
            }
            case JsonValue.Items(var items) -> {
                for (int i = 0; i < items.size(); i++) {
                    for (JsonValue other : spoil(items.get(i))) {
                        var with = new ArrayList<>(items);
                        with.set(i, other);
                        spoiled.add(new JsonValue.Items(with));
                    }
                }
                var twice = new ArrayList<>(items);
                twice.addAll(items);
                spoiled.add(new JsonValue.Items(twice));
            }
            default -> {}
        }
        return spoiled;
    }

    private static boolean validates(Schema schema, JsonValue value) {
        String text = new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
        return schema.validate(text, InputFormat.JSON).isEmpty();
    }

    private static Schema schema(String name) throws Exception {
        return REGISTRY.getSchema(resource(name + ".schema.json"));
    }

    private static String resource(String name) throws Exception {
        try (var in = Form.class.getResourceAsStream("/org/entente/protocol/schema/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
