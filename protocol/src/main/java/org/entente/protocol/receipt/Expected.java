package org.entente.protocol.receipt;

import java.time.Instant;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.Heads;
import org.entente.protocol.jose.Form;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.TreeHead;

/**
 * Signed by the receiver when a parcel begins after a gap: how far it has come. The next entry it takes stands at
 * {@code head.size()}.
 *
 * @param direction whose log
 * @param head the receiver's tree head
 * @param at when, by the receiver's clock
 */
public record Expected(Direction direction, TreeHead head, Instant at) implements Statement {
    /** Bytes of the payload; all fields are short. */
    public static final int MAX_BYTES = 1024;

    /** Signed with the key of {@code direction.to()}. */
    public static final Form<Expected> FORM =
            new Form<>("entente-expected+jws", MAX_BYTES, Expected::json, Expected::read);

    private static Expected read(FieldReader fields) throws Malformed {
        return new Expected(
                fields.object("direction", Direction::read),
                fields.object("head", Heads::read),
                fields.instant("at"));
    }

    private JsonValue.Builder json() {
        return JsonValue.Fields.with()
                .put("direction", direction.json())
                .put("head", Heads.json(head))
                .put("at", at.toString());
    }
}
