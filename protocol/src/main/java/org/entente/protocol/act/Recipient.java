package org.entente.protocol.act;

import org.entente.protocol.Nation;
import org.entente.protocol.json.Codes;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/** One addressee. The list of an act is explicit and finite; there is no group and no wildcard. */
public record Recipient(Nation nation, String authority) {
    static Recipient read(FieldReader fields) throws Malformed {
        return new Recipient(fields.nation("nation"), fields.code("authority", Codes.NAME));
    }

    JsonValue.Fields json() {
        return JsonValue.Fields.with()
                .put("nation", nation.code())
                .put("authority", authority)
                .done();
    }
}
