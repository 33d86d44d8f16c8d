package org.entente.protocol.parcel;

import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;
import org.entente.protocol.ledger.TreeHead;

/**
 * Where the entries of a parcel stand in the sender's log.
 *
 * @param first position of the first entry
 * @param checkpoint over everything up to and including the last entry
 */
public record Placement(long first, Checkpoint checkpoint) {
    static Placement read(FieldReader fields) throws Malformed {
        long first = fields.whole("first", 0, TreeHead.MAX_SIZE);
        try {
            return new Placement(first, Checkpoint.parse(fields.text("checkpoint", Checkpoint.MAX_CHARS)));
        } catch (Malformed e) {
            throw e.reason() == Reason.FIELD_MISSING ? e : fields.bad(e.reason(), "checkpoint");
        }
    }

    JsonValue.Fields json() {
        return JsonValue.Fields.with()
                .put("first", first)
                .put("checkpoint", checkpoint.text())
                .done();
    }
}
