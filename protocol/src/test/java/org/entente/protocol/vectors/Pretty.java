package org.entente.protocol.vectors;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.entente.protocol.json.CanonicalJson;
import org.entente.protocol.json.JsonValue;

/** JSON for people to read: a field a line. */
final class Pretty {
    private Pretty() {}

    static String text(JsonValue value) {
        StringBuilder out = new StringBuilder();
        write(value, "\n", out);
        return out.append('\n').toString();
    }

    private static void write(JsonValue value, String indent, StringBuilder out) {
        String inner = indent + "  ";
        switch (value) {
            case JsonValue.Fields(var fields) -> {
                String comma = "{";
                for (Map.Entry<String, JsonValue> field : fields.entrySet()) {
                    out.append(comma).append(inner).append(plain(new JsonValue.Text(field.getKey()))).append(": ");
                    write(field.getValue(), inner, out);
                    comma = ",";
                }
                out.append(fields.isEmpty() ? "{}" : indent + "}");
            }
            case JsonValue.Items(var items) -> {
                String comma = "[";
                for (JsonValue item : items) {
                    out.append(comma).append(inner);
                    write(item, inner, out);
                    comma = ",";
                }
                out.append(items.isEmpty() ? "[]" : indent + "]");
            }
            default -> out.append(plain(value));
        }
    }

    private static String plain(JsonValue value) {
        return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
    }
}
