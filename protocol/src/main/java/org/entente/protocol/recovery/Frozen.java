package org.entente.protocol.recovery;

import java.time.Instant;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.Heads;
import org.entente.protocol.jose.Form;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.TreeHead;

/**
 * Signed by whoever froze a direction. Together with the other side's signature {@code head} is the evidence that the two
 * histories differ; {@code end} is what two people name when they open a new epoch.
 *
 * @param direction that is frozen
 * @param head the signer's head at the size at which the two histories were compared
 * @param end the signer's whole log: nothing is added to it any more
 * @param at when this was said, by the signer's clock
 */
public record Frozen(Direction direction, TreeHead head, TreeHead end, Instant at) {
    /** Bytes of the payload; all fields are short. */
    public static final int MAX_BYTES = 1024;

    /** Signed with the current key of either nation of the direction. */
    public static final Form<Frozen> FORM = new Form<>("entente-frozen+jws", MAX_BYTES, Frozen::json, Frozen::read);

    public Frozen {
        if (head.size() > end.size()) {
            throw new IllegalArgumentException("a head beyond the end of its log");
        }
    }

    private static Frozen read(FieldReader fields) throws Malformed {
        return new Frozen(
                fields.object("direction", Direction::read),
                fields.object("head", Heads::read),
                fields.object("end", Heads::read),
                fields.instant("at"));
    }

    private JsonValue.Builder json() {
        return JsonValue.Fields.with()
                .put("direction", direction.json())
                .put("head", Heads.json(head))
                .put("end", Heads.json(end))
                .put("at", at.toString());
    }
}
