package org.entente.node.exchange;

import java.time.Instant;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.Heads;
import org.entente.protocol.jose.Form;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.TreeHead;

/**
 * Signed by whoever froze a direction: the head it stands by. Together with the other side's signature it is the evidence
 * that the two histories differ.
 */
record Frozen(Direction direction, TreeHead head, Instant at) {
    private static final int MAX_BYTES = 1024;
    static final Form<Frozen> FORM = new Form<>("entente-frozen+jws", MAX_BYTES, Frozen::json, Frozen::read);

    private static Frozen read(FieldReader fields) throws Malformed {
        return new Frozen(
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
