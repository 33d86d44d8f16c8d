package org.entente.protocol.json;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A JSON value as this protocol knows it. There is no null (what is absent is left out) and no fraction (amounts and
 * coordinates are text), so that every value has exactly one text.
 */
public sealed interface JsonValue {
    /** A string. */
    record Text(String value) implements JsonValue {}

    /** A whole number between -(2^53-1) and 2^53-1, the range that every JSON library keeps exactly. */
    record Whole(long value) implements JsonValue {
        /** The largest magnitude; RFC 8259 section 6. */
        public static final long MAX = (1L << 53) - 1;

        public Whole {
            if (value > MAX || value < -MAX) {
                throw new IllegalArgumentException("beyond 2^53-1");
            }
        }
    }

    /** true or false. */
    record Truth(boolean value) implements JsonValue {}

    /** An array. */
    record Items(List<JsonValue> values) implements JsonValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** An object; its fields are in the order of their UTF-16 code units, as RFC 8785 writes them. */
    record Fields(NavigableMap<String, JsonValue> values) implements JsonValue {
        public Fields {
            values = Collections.unmodifiableNavigableMap(values);
        }

        /** Starts an object. */
        public static Builder with() {
            return new Builder();
        }
    }

    /** Collects the fields of an object. */
    final class Builder {
        private final TreeMap<String, JsonValue> values = new TreeMap<>();

        private Builder() {}

        public Builder put(String name, JsonValue value) {
            if (values.put(name, value) != null) {
                throw new IllegalArgumentException("twice: " + name);
            }
            return this;
        }

        public Builder put(String name, String value) {
            return put(name, new Text(value));
        }

        public Builder put(String name, long value) {
            return put(name, new Whole(value));
        }

        public Builder put(String name, boolean value) {
            return put(name, new Truth(value));
        }

        public Builder put(String name, List<? extends JsonValue> value) {
            return put(name, new Items(List.copyOf(value)));
        }

        public Fields done() {
            return new Fields(values);
        }
    }
}
