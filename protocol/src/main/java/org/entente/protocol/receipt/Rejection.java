package org.entente.protocol.receipt;

import java.time.Instant;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.Form;
import org.entente.protocol.json.Codes;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/**
 * Signed by the receiver for bytes it did not append. Names the digest of exactly the bytes refused, so that neither
 * side can later speak of others.
 *
 * @param by who refuses
 * @param to whose bytes they were
 * @param refused SHA-256 of the refused bytes: the whole parcel, or one entry where {@code position} is given
 * @param position the position at which the refused entry stood in the parcel's count
 * @param reason why
 * @param at when, by the receiver's clock
 */
public record Rejection(
        Nation by, Nation to, Digest refused, Optional<Long> position, Reason reason, Instant at)
        implements Statement {
    /** Bytes of the payload; all fields are short. */
    public static final int MAX_BYTES = 1024;

    private static final long MAX_POSITION = 1L << 50;

    /** Signed with the key of {@code by}. */
    public static final Form<Rejection> FORM =
            new Form<>("entente-rejection+jws", MAX_BYTES, Rejection::json, Rejection::read);

    /** Why bytes are not appended. */
    public enum Reason {
        /** Not a parcel or not an entry of this protocol. */
        MALFORMED,
        TOO_LARGE,
        /** A protocol version that the receiver does not know yet. */
        NEWER_VERSION,
        /** Not paired, or suspended. */
        UNKNOWN_PARTNER,
        /** Not the key that is valid at this position. */
        UNKNOWN_KEY,
        WRONG_SIGNATURE,
        /** Signed by one nation, said to be by another. */
        WRONG_NATION,
        /** Another entry is receipted at this position: the histories diverge. */
        POSITION_TAKEN,
        /** The checkpoint does not follow from the entries. */
        WRONG_CHECKPOINT,
        UNKNOWN_EPOCH,
        /** The direction is frozen after a divergence. */
        FROZEN,
        /** The receiver is restored from a backup and must not sign yet. */
        RECOVERING;

        /** The reason that names a failed reading to the other side. */
        public static Reason of(Malformed.Reason reason) {
            return switch (reason) {
                case TOO_LARGE -> TOO_LARGE;
                case NEWER_VERSION -> NEWER_VERSION;
                case UNKNOWN_KEY -> UNKNOWN_KEY;
                case WRONG_SIGNATURE -> WRONG_SIGNATURE;
                case WRONG_NATION -> WRONG_NATION;
                default -> MALFORMED;
            };
        }
    }

    private static Rejection read(FieldReader fields) throws Malformed {
        return new Rejection(
                fields.nation("by"),
                fields.nation("to"),
                fields.digest("refused"),
                fields.has("position")
                        ? Optional.of(fields.whole("position", 0, MAX_POSITION))
                        : Optional.empty(),
                fields.oneOf("reason", Reason.class),
                fields.instant("at"));
    }

    private JsonValue.Builder json() {
        JsonValue.Builder json = JsonValue.Fields.with()
                .put("by", by.code())
                .put("to", to.code())
                .put("refused", refused.toString())
                .put("reason", Codes.of(reason))
                .put("at", at.toString());
        position.ifPresent(place -> json.put("position", place));
        return json;
    }
}
