package org.entente.protocol.head;

import java.time.Instant;
import org.entente.protocol.jose.Form;
import org.entente.protocol.json.Codes;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.TreeHead;

/**
 * What two people, one per nation, agree on to open a new epoch after a divergence or a loss: both frozen heads are
 * named, so that the break itself stays provable.
 *
 * @param closed the direction that ends
 * @param sender the last head the sender stands by
 * @param receiver the last head the receiver stands by
 * @param senderPost post of the person who agreed for the sender
 * @param receiverPost post of the person who agreed for the receiver
 * @param at when the proposal was made: a claim
 */
public record EpochTerms(
        Direction closed, TreeHead sender, TreeHead receiver, String senderPost, String receiverPost, Instant at) {
    /** Bytes of the payload; all fields are short. */
    public static final int MAX_BYTES = 2048;

    /** How one nation signs the terms; both sign the same payload. */
    public static final Form<EpochTerms> FORM =
            new Form<>("entente-epoch+jws", MAX_BYTES, EpochTerms::json, EpochTerms::read);

    /** The direction that begins. */
    public Direction opened() {
        return new Direction(closed.from(), closed.to(), closed.epoch() + 1);
    }

    private static EpochTerms read(FieldReader fields) throws Malformed {
        return new EpochTerms(
                fields.object("closed", Direction::read),
                fields.object("sender", Heads::read),
                fields.object("receiver", Heads::read),
                fields.code("senderPost", Codes.NAME),
                fields.code("receiverPost", Codes.NAME),
                fields.instant("at"));
    }

    private JsonValue.Builder json() {
        return JsonValue.Fields.with()
                .put("closed", closed.json())
                .put("sender", Heads.json(sender))
                .put("receiver", Heads.json(receiver))
                .put("senderPost", senderPost)
                .put("receiverPost", receiverPost)
                .put("at", at.toString());
    }
}
