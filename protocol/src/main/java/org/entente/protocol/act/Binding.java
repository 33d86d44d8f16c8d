package org.entente.protocol.act;

import java.util.UUID;
import org.entente.protocol.Nation;
import org.entente.protocol.json.JsonValue;

/**
 * What a sealed part is bound to: it opens only as this part of this matter for this nation. To the act itself it is
 * bound by the commitment in the signed header.
 */
public final class Binding {
    private Binding() {}

    public static JsonValue.Fields of(String type, UUID matter, int part, Nation recipient) {
        return JsonValue.Fields.with()
                .put("typ", type)
                .put("matter", matter.toString())
                .put("part", part)
                .put("to", recipient.code())
                .done();
    }
}
