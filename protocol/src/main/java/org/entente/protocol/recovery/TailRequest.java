package org.entente.protocol.recovery;

import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.Form;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.TreeHead;

/**
 * Asks the other side for what it holds of a direction from a position on.
 *
 * @param direction whose entries, of either nation
 * @param from position of the first entry that the asking side does not hold
 * @param mark 64 bits that the answer repeats, so that no old answer is taken for a new one
 */
public record TailRequest(Direction direction, long from, long mark) {
    /** Bytes of the payload; all fields are short. */
    public static final int MAX_BYTES = 1024;

    /** Signed with the current key of whoever asks. */
    public static final Form<TailRequest> FORM =
            new Form<>("entente-tail-request+jws", MAX_BYTES, TailRequest::json, TailRequest::read);

    private static TailRequest read(FieldReader fields) throws Malformed {
        return new TailRequest(
                fields.object("direction", Direction::read),
                fields.whole("from", 0, TreeHead.MAX_SIZE),
                Marks.read(fields));
    }

    private JsonValue.Builder json() {
        return Marks.put(
                JsonValue.Fields.with().put("direction", direction.json()).put("from", from), mark);
    }
}
