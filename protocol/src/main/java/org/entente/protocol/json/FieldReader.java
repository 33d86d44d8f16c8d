package org.entente.protocol.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.json.Malformed.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one object by name and says by path what is wrong with them. {@link #end()} refuses what was not
 * asked for: a field that a reader passes over is a field that two readers understand differently.
 */
public final class FieldReader {
    /** Years outside of which an instant is nonsense rather than a wrong clock. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final JsonValue.Fields fields;
    private final String path;
    private int taken;

    public FieldReader(JsonValue.Fields fields) {
        this(fields, "");
    }

    private FieldReader(JsonValue.Fields fields, String path) {
        this.fields = fields;
        this.path = path;
    }

    /** Reads one object of a list, or a nested object. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(FieldReader fields) throws Malformed;
    }

    public boolean has(String name) {
        return fields.values().containsKey(name);
    }

    /** Text that people wrote, in any script; refused if it could deceive the eye. */
    public String text(String name, int maxChars) throws Malformed {
        String text = take(name, JsonValue.Text.class).value();
        if (text.length() > maxChars) {
            throw bad(Reason.TOO_LARGE, name);
        }
        if (!Characters.showable(text)) {
            throw bad(Reason.FORBIDDEN_CHARACTER, name);
        }
        return text;
    }

    /** Text between machines that must match a pattern of its own. */
    public String code(String name, Pattern pattern) throws Malformed {
        return code(name, pattern.asMatchPredicate());
    }

    /** Text between machines of a shape that is quicker to see than a pattern. */
    public String code(String name, Predicate<String> shape) throws Malformed {
        return shaped(take(name, JsonValue.Text.class), shape, name);
    }

    public Optional<String> optionalCode(String name, Pattern pattern) throws Malformed {
        return has(name) ? Optional.of(code(name, pattern)) : Optional.empty();
    }

    public <E extends Enum<E>> E oneOf(String name, Class<E> type) throws Malformed {
        String text = take(name, JsonValue.Text.class).value();
        for (E constant : type.getEnumConstants()) {
            if (Codes.of(constant).equals(text)) {
                return constant;
            }
        }
        throw bad(Reason.NOT_A_CODE, name);
    }

    public long whole(String name, long min, long max) throws Malformed {
        long value = take(name, JsonValue.Whole.class).value();
        if (value < min || value > max) {
            throw bad(Reason.OUT_OF_RANGE, name);
        }
        return value;
    }

    public boolean truth(String name) throws Malformed {
        return take(name, JsonValue.Truth.class).value();
    }

    public Nation nation(String name) throws Malformed {
        return new Nation(code(name, Codes.NATION));
    }

    public Digest digest(String name) throws Malformed {
        return digestOf(take(name, JsonValue.Text.class), name);
    }

    /** Unpadded base64url in its one text form. */
    public byte[] bytes(String name, int maxBytes) throws Malformed {
        try {
            return Base64Url.decode(take(name, JsonValue.Text.class).value(), maxBytes);
        } catch (Malformed e) {
            throw bad(e.reason(), name);
        }
    }

    public UUID uuid(String name) throws Malformed {
        return UUID.fromString(code(name, Codes.UUID));
    }

    /** An instant in UTC as {@link Instant#toString()} writes it, to the millisecond at most. */
    public Instant instant(String name) throws Malformed {
        String text = take(name, JsonValue.Text.class).value();
        try {
            Instant instant = Instant.parse(text);
            if (!instant.toString().equals(text) || instant.getNano() % 1_000_000 != 0) {
                throw bad(Reason.NOT_CANONICAL, name);
            }
            if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                throw bad(Reason.OUT_OF_RANGE, name);
            }
            return instant;
        } catch (DateTimeException e) {
            throw bad(Reason.NOT_A_CODE, name);
        }
    }

    public <T> T object(String name, Reading<T> reading) throws Malformed {
        FieldReader inner = new FieldReader(take(name, JsonValue.Fields.class), at(name));
        return inner.finish(reading);
    }

    public <T> Optional<T> optional(String name, Reading<T> reading) throws Malformed {
        return has(name) ? Optional.of(object(name, reading)) : Optional.empty();
    }

    public <T> List<T> list(String name, int min, int max, Reading<T> reading) throws Malformed {
        List<JsonValue> values = items(name, min, max);
        List<T> read = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            String place = name + "[" + i + "]";
            if (!(values.get(i) instanceof JsonValue.Fields item)) {
                throw bad(Reason.WRONG_TYPE, place);
            }
            read.add(new FieldReader(item, at(place)).finish(reading));
        }
        return List.copyOf(read);
    }

    public List<String> codes(String name, int min, int max, Pattern pattern) throws Malformed {
        return codes(name, min, max, pattern.asMatchPredicate());
    }

    public List<String> codes(String name, int min, int max, Predicate<String> shape) throws Malformed {
        List<String> read = new ArrayList<>();
        for (JsonValue value : items(name, min, max)) {
            read.add(shaped(textOf(value, name), shape, name));
        }
        return List.copyOf(read);
    }

    public List<Digest> digests(String name, int min, int max) throws Malformed {
        List<Digest> read = new ArrayList<>();
        for (JsonValue value : items(name, min, max)) {
            read.add(digestOf(textOf(value, name), name));
        }
        return List.copyOf(read);
    }

    public List<Integer> wholes(String name, int min, int max, int largest) throws Malformed {
        List<Integer> read = new ArrayList<>();
        for (JsonValue value : items(name, min, max)) {
            if (!(value instanceof JsonValue.Whole(long number)) || number < 0 || number > largest) {
                throw bad(Reason.OUT_OF_RANGE, name);
            }
            read.add((int) number);
        }
        return List.copyOf(read);
    }

    /** Names of all fields, for objects that are maps. Each must still be read. */
    public List<String> names(int max) throws Malformed {
        if (fields.values().size() > max) {
            throw new Malformed(Reason.TOO_LARGE, path);
        }
        return List.copyOf(new TreeSet<>(fields.values().keySet()));
    }

    /** Refuses fields that nobody asked for. */
    public void end() throws Malformed {
        if (taken != fields.values().size()) {
            throw new Malformed(Reason.FIELD_UNKNOWN, path);
        }
    }

    /** A failure at the named field of this object. */
    public Malformed bad(Reason reason, String name) {
        return new Malformed(reason, at(name));
    }

    private <T> T finish(Reading<T> reading) throws Malformed {
        T read = reading.from(this);
        end();
        return read;
    }

    private String shaped(JsonValue.Text value, Predicate<String> shape, String name) throws Malformed {
        if (!shape.test(value.value())) {
            throw bad(Reason.NOT_A_CODE, name);
        }
        return value.value();
    }

    private Digest digestOf(JsonValue.Text value, String name) throws Malformed {
        try {
            return Digest.ofBytes(Base64Url.decodeExactly(value.value(), Digest.LENGTH_BYTES));
        } catch (Malformed e) {
            throw bad(Reason.NOT_A_CODE, name);
        }
    }

    private JsonValue.Text textOf(JsonValue value, String name) throws Malformed {
        if (value instanceof JsonValue.Text text) {
            return text;
        }
        throw bad(Reason.WRONG_TYPE, name);
    }

    private List<JsonValue> items(String name, int min, int max) throws Malformed {
        List<JsonValue> values = take(name, JsonValue.Items.class).values();
        if (values.size() < min || values.size() > max) {
            throw bad(Reason.OUT_OF_RANGE, name);
        }
        return values;
    }

    private <V extends JsonValue> V take(String name, Class<V> type) throws Malformed {
        @Nullable JsonValue value = fields.values().get(name);
        if (value == null) {
            throw bad(Reason.FIELD_MISSING, name);
        }
        if (!type.isInstance(value)) {
            throw bad(Reason.WRONG_TYPE, name);
        }
        taken++;
        return type.cast(value);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
