package org.entente.protocol.recovery;

import java.util.regex.Pattern;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/** 64 random bits in JSON: as 16 hexadecimal digits, because a JSON number does not hold them exactly everywhere. */
final class Marks {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{16}");

    private Marks() {}

    static long read(FieldReader fields) throws Malformed {
        return Long.parseUnsignedLong(fields.code("mark", HEX), 16);
    }

    static JsonValue.Builder put(JsonValue.Builder json, long mark) {
        return json.put("mark", String.format("%016x", mark));
    }
}
