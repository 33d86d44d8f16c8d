package org.entente.protocol.evidence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.protocol.Digest;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/**
 * One file of an export, as its manifest lists it.
 *
 * @param name path in the archive
 * @param size bytes
 * @param digest of the bytes
 * @param act the act it belongs to, where it belongs to one
 * @param label what people call that act: its reference and step, or empty
 */
record Member(String name, long size, Digest digest, Optional<Digest> act, String label) {
    /** Longest of the names in {@link Names}, with room. */
    static final int MAX_NAME_CHARS = 120;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_./-]{0,119}");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9./ -]{0,120}");

    static Member read(FieldReader fields) throws Malformed {
        return new Member(
                fields.code("name", NAME),
                fields.whole("size", 0, ZipLayout.MAX_BYTES),
                fields.digest("digest"),
                fields.has("act") ? Optional.of(fields.digest("act")) : Optional.empty(),
                fields.code("label", LABEL));
    }

    JsonValue.Fields json() {
        JsonValue.Builder json = JsonValue.Fields.with()
                .put("name", name)
                .put("size", size)
                .put("digest", digest.toString())
                .put("label", label);
        act.ifPresent(digest -> json.put("act", digest.toString()));
        return json.done();
    }
}
