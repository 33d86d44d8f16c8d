package org.entente.protocol.receipt;

import java.time.Instant;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.json.Codes;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.TreeHead;

/**
 * What the receiver says of one entry.
 *
 * @param position in the direction, from 0
 * @param digest of the entry
 * @param outcome what became of it
 * @param receivedAt when, by the receiver's clock
 * @param due the clock that started, where one did
 */
public record ReceiptEntry(long position, Digest digest, Outcome outcome, Instant receivedAt, Optional<Due> due) {
    static ReceiptEntry read(FieldReader fields) throws Malformed {
        return new ReceiptEntry(
                fields.whole("position", 0, TreeHead.MAX_SIZE),
                fields.digest("digest"),
                fields.oneOf("outcome", Outcome.class),
                fields.instant("receivedAt"),
                fields.optional("due", Due::read));
    }

    JsonValue.Fields json() {
        JsonValue.Builder json = JsonValue.Fields.with()
                .put("position", position)
                .put("digest", digest.toString())
                .put("outcome", Codes.of(outcome))
                .put("receivedAt", receivedAt.toString());
        due.ifPresent(clock -> json.put("due", clock.json()));
        return json.done();
    }
}
