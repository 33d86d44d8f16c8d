package org.entente.protocol.json;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/** The one text of a value: RFC 8785 (JSON Canonicalization Scheme), without its rules for fractions. */
public final class CanonicalJson {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private CanonicalJson() {}

    /** The canonical bytes, UTF-8. */
    public static byte[] bytes(JsonValue value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    static String text(JsonValue value) {
        StringBuilder out = new StringBuilder(512);
        write(value, out);
        return out.toString();
    }

    private static void write(JsonValue value, StringBuilder out) {
        switch (value) {
            case JsonValue.Text(String text) -> quote(text, out);
            case JsonValue.Whole(long number) -> out.append(number);
            case JsonValue.Truth(boolean truth) -> out.append(truth);
            case JsonValue.Items(var items) -> {
                out.append('[');
                for (Iterator<JsonValue> i = items.iterator(); i.hasNext(); ) {
                    write(i.next(), out);
                    if (i.hasNext()) {
                        out.append(',');
                    }
                }
                out.append(']');
            }
            case JsonValue.Fields(var fields) -> {
                out.append('{');
                for (Iterator<Map.Entry<String, JsonValue>> i = fields.entrySet().iterator(); i.hasNext(); ) {
                    Map.Entry<String, JsonValue> field = i.next();
                    quote(field.getKey(), out);
                    out.append(':');
                    write(field.getValue(), out);
                    if (i.hasNext()) {
                        out.append(',');
                    }
                }
                out.append('}');
            }
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        int plainFrom = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c != '"' && c != '\\') {
                continue;
            }
            out.append(text, plainFrom, i);
            escape(c, out);
            plainFrom = i + 1;
        }
        out.append(text, plainFrom, text.length()).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }
}
