package org.entente.protocol.act;

import java.util.Optional;
import org.entente.protocol.json.Codes;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/**
 * The lawful basis an act names. What is allowed is decided by the rules of both nations; here only the shape is held.
 * Case and incident numbers are in the sealed body, not here.
 *
 * @param type code such as {@code offence} or {@code missing-person}
 * @param iccs offence code of the international classification, where the type is an offence
 * @param instrument code of the agreement relied on
 */
public record Basis(String type, Optional<String> iccs, Optional<String> instrument) {
    static Basis read(FieldReader fields) throws Malformed {
        return new Basis(
                fields.code("type", Codes.WORD),
                fields.optionalCode("iccs", Codes.ICCS),
                fields.optionalCode("instrument", Codes.NAME));
    }

    JsonValue.Fields json() {
        JsonValue.Builder json = JsonValue.Fields.with().put("type", type);
        iccs.ifPresent(code -> json.put("iccs", code));
        instrument.ifPresent(code -> json.put("instrument", code));
        return json.done();
    }
}
