package org.entente.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** One line of the report: a flat JSON object, or the same as words for a person. */
public final class Line {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public Line with(String name, String value) {
        values.put(name, value);
        return this;
    }

    public Line with(String name, long value) {
        values.put(name, value);
        return this;
    }

    public Line with(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    /** A measured number; three places say more than any measurement of ours can. */
    public Line with(String name, double value) {
        values.put(name, Math.round(value * 1000) / 1000.0);
        return this;
    }

    public double number(String name) {
        return values.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    public String json() {
        StringJoiner out = new StringJoiner(",", "{", "}");
        values.forEach((name, value) -> out.add('"' + name + "\":" + (value instanceof String text ? quoted(text) : value)));
        return out.toString();
    }

    public String words() {
        StringJoiner out = new StringJoiner("  ");
        values.forEach((name, value) -> out.add(String.format(Locale.ROOT, "%s=%s", name, value)));
        return out.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
