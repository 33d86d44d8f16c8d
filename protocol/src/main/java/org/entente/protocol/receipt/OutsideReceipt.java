package org.entente.protocol.receipt;

import java.time.Instant;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.Form;
import org.entente.protocol.json.Codes;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/**
 * Signed by the receiver of an urgent act that travelled outside a frozen ledger: got, and what became of it. The act gets
 * its position, with this same outcome, in the next epoch.
 *
 * @param direction that was current when it came
 * @param digest of the act
 * @param outcome what became of it
 * @param receivedAt when, by the receiver's clock
 * @param due the clock that started, where one did
 */
public record OutsideReceipt(
        Direction direction, Digest digest, Outcome outcome, Instant receivedAt, Optional<Due> due) {
    /** Bytes of the payload; all fields are short. */
    public static final int MAX_BYTES = 1024;

    /** Signed with the current key of {@code direction.to()}. */
    public static final Form<OutsideReceipt> FORM =
            new Form<>("entente-outside+jws", MAX_BYTES, OutsideReceipt::json, OutsideReceipt::read);

    private static OutsideReceipt read(FieldReader fields) throws Malformed {
        return new OutsideReceipt(
                fields.object("direction", Direction::read),
                fields.digest("digest"),
                fields.oneOf("outcome", Outcome.class),
                fields.instant("receivedAt"),
                fields.optional("due", Due::read));
    }

    private JsonValue.Builder json() {
        JsonValue.Builder json = JsonValue.Fields.with()
                .put("direction", direction.json())
                .put("digest", digest.toString())
                .put("outcome", Codes.of(outcome))
                .put("receivedAt", receivedAt.toString());
        due.ifPresent(clock -> json.put("due", clock.json()));
        return json;
    }
}
