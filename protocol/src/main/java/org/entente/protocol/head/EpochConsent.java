package org.entente.protocol.head;

import java.time.Instant;
import org.entente.protocol.jose.Form;
import org.entente.protocol.json.Codes;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.TreeHead;

/**
 * One person of one nation wants a new epoch, after comparing both heads with the person of the other. When both nations
 * have said so of the same heads, each of them makes the same {@link EpochTerms} of the two consents and signs them.
 *
 * @param closed the direction that ends
 * @param sender the whole log that the sender stands by
 * @param receiver the whole log that the receiver stands by
 * @param post of the person who agreed
 * @param at when: a claim
 */
public record EpochConsent(Direction closed, TreeHead sender, TreeHead receiver, String post, Instant at) {
    /** Bytes of the payload; all fields are short. */
    public static final int MAX_BYTES = 2048;

    /** Signed with the current key of either nation of the direction. */
    public static final Form<EpochConsent> FORM =
            new Form<>("entente-epoch-consent+jws", MAX_BYTES, EpochConsent::json, EpochConsent::read);

    /**
     * The terms that follow from both consents. Both nations derive the same: the moment is that of the later consent,
     * because only then it was agreed.
     *
     * @throws IllegalArgumentException if the consents are not about the same direction and heads
     */
    public static EpochTerms terms(EpochConsent bySender, EpochConsent byReceiver) {
        if (!bySender.isAbout(byReceiver)) {
            throw new IllegalArgumentException("consents to different things");
        }
        Instant agreed = bySender.at().isAfter(byReceiver.at()) ? bySender.at() : byReceiver.at();
        return new EpochTerms(
                bySender.closed(), bySender.sender(), bySender.receiver(), bySender.post(), byReceiver.post(), agreed);
    }

    /** Whether the other consent names the same direction and the same heads. */
    public boolean isAbout(EpochConsent other) {
        return closed.equals(other.closed) && sender.equals(other.sender) && receiver.equals(other.receiver);
    }

    private static EpochConsent read(FieldReader fields) throws Malformed {
        return new EpochConsent(
                fields.object("closed", Direction::read),
                fields.object("sender", Heads::read),
                fields.object("receiver", Heads::read),
                fields.code("post", Codes.NAME),
                fields.instant("at"));
    }

    private JsonValue.Builder json() {
        return JsonValue.Fields.with()
                .put("closed", closed.json())
                .put("sender", Heads.json(sender))
                .put("receiver", Heads.json(receiver))
                .put("post", post)
                .put("at", at.toString());
    }
}
