package org.entente.protocol.recovery;

import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.Form;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.TreeHead;

/**
 * What is given back to a side that lost it. The entries themselves travel as a parcel in the same envelope.
 *
 * @param direction whose entries
 * @param first position at which this piece begins
 * @param goal size at which the whole tail ends
 * @param mark of the question
 * @param parcel digest of the parcel that goes with it: entries, the sender's checkpoint, the receiver's receipts; empty
 *     where there is nothing beyond {@code first}
 */
public record Tail(Direction direction, long first, long goal, long mark, Optional<Digest> parcel) {
    /** Bytes of the payload; all fields are short. */
    public static final int MAX_BYTES = 1024;

    /** Signed with the current key of whoever gives back. */
    public static final Form<Tail> FORM = new Form<>("entente-tail+jws", MAX_BYTES, Tail::json, Tail::read);

    private static Tail read(FieldReader fields) throws Malformed {
        return new Tail(
                fields.object("direction", Direction::read),
                fields.whole("first", 0, TreeHead.MAX_SIZE),
                fields.whole("goal", 0, TreeHead.MAX_SIZE),
                Marks.read(fields),
                fields.has("parcel") ? Optional.of(fields.digest("parcel")) : Optional.empty());
    }

    private JsonValue.Builder json() {
        JsonValue.Builder json = JsonValue.Fields.with()
                .put("direction", direction.json())
                .put("first", first)
                .put("goal", goal);
        parcel.ifPresent(digest -> json.put("parcel", digest.toString()));
        return Marks.put(json, mark);
    }
}
