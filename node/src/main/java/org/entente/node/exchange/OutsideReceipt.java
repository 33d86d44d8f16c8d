package org.entente.node.exchange;

import java.time.Instant;
import org.entente.protocol.Digest;
import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.Form;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.receipt.Outcome;

/** Signed by the receiver of an urgent act that travelled outside a frozen ledger: got, and what became of it. */
record OutsideReceipt(Direction direction, Digest digest, Outcome outcome, Instant receivedAt) {
    private static final int MAX_BYTES = 1024;
    static final Form<OutsideReceipt> FORM =
            new Form<>("entente-outside+jws", MAX_BYTES, OutsideReceipt::json, OutsideReceipt::read);

    private static OutsideReceipt read(FieldReader fields) throws Malformed {
        return new OutsideReceipt(
                fields.object("direction", Direction::read),
                fields.digest("digest"),
                fields.oneOf("outcome", Outcome.class),
                fields.instant("receivedAt"));
    }

    private JsonValue.Builder json() {
        return JsonValue.Fields.with()
                .put("direction", direction.json())
                .put("digest", digest.toString())
                .put("outcome", org.entente.protocol.json.Codes.of(outcome))
                .put("receivedAt", receivedAt.toString());
    }
}
