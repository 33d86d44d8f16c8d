package org.entente.protocol.receipt;

import java.time.Instant;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.jose.Form;
import org.entente.protocol.json.Codes;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/**
 * Signed by the receiver when an attachment has come to its end. An act never waits for its attachments, so they have a
 * receipt of their own.
 *
 * @param by who received
 * @param act digest of the act's header
 * @param part index of the attachment in that header
 * @param commitment the header's commitment, found true or not
 * @param result whether the plaintext is what was committed to
 * @param at when, by the receiver's clock
 */
public record Completion(Nation by, Digest act, int part, Digest commitment, Result result, Instant at) {
    /** Bytes of the payload; all fields are short. */
    public static final int MAX_BYTES = 1024;

    /** Signed with the key of {@code by}. */
    public static final Form<Completion> FORM =
            new Form<>("entente-completion+jws", MAX_BYTES, Completion::json, Completion::read);

    /** What the receiver found at the end. */
    public enum Result {
        COMPLETE,
        /** All segments verified, but the whole is not what the header committed to. */
        COMMITMENT_WRONG,
        /** A segment did not verify. */
        SEGMENT_WRONG,
        /** The receiver's gate does not allow it. */
        STOPPED_BY_GATE
    }

    /** Whether this speaks of that part of that act. */
    public boolean concerns(Digest header, PartEntry entry) {
        return act.equals(header) && part == entry.index() && commitment.equals(entry.commitment());
    }

    private static Completion read(FieldReader fields) throws Malformed {
        return new Completion(
                fields.nation("by"),
                fields.digest("act"),
                (int) fields.whole("part", 0, ActHeader.MAX_PARTS - 1L),
                fields.digest("commitment"),
                fields.oneOf("result", Result.class),
                fields.instant("at"));
    }

    private JsonValue.Builder json() {
        return JsonValue.Fields.with()
                .put("by", by.code())
                .put("act", act.toString())
                .put("part", part)
                .put("commitment", commitment.toString())
                .put("result", Codes.of(result))
                .put("at", at.toString());
    }
}
