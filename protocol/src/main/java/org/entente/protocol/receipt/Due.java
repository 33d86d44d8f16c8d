package org.entente.protocol.receipt;

import java.time.Instant;
import org.entente.protocol.json.Codes;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/**
 * The clock that the receiver started, by its own rule and in its own legal zone. Both sides show this value.
 *
 * @param rule code of the rule
 * @param version of the rule
 * @param at the instant it is due
 * @param zone IANA name of the zone in which days are counted
 */
public record Due(String rule, int version, Instant at, String zone) {
    private static final int MAX_VERSION = 9999;

    static Due read(FieldReader fields) throws Malformed {
        return new Due(
                fields.code("rule", Codes.NAME),
                (int) fields.whole("version", 1, MAX_VERSION),
                fields.instant("at"),
                fields.code("zone", Codes.ZONE));
    }

    JsonValue.Fields json() {
        return JsonValue.Fields.with()
                .put("rule", rule)
                .put("version", version)
                .put("at", at.toString())
                .put("zone", zone)
                .done();
    }
}
