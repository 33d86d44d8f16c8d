package org.entente.protocol.evidence;

import java.util.Comparator;
import org.entente.protocol.Digest;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.json.Codes;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/**
 * A part that an act announces and that is not in the export. Its commitment stands in the header and here, so that
 * whoever gets the part elsewhere can hold it against both.
 *
 * @param act digest of the act's header
 * @param part index in that header
 * @param commitment the header's
 * @param why as the nation that exports says; no proof of it is possible
 */
public record Withheld(Digest act, int part, Digest commitment, Why why) {
    /** By act, then by part: an export of the same evidence is the same file. */
    static final Comparator<Withheld> ORDER = Comparator.comparing(Withheld::act).thenComparing(Withheld::part);

    /** Why a part is not in an export. */
    public enum Why {
        /** Whoever exported wanted headers, receipts and proofs only. */
        NOT_ASKED_FOR,
        /** Its handling code keeps it from this use, and no leave was given. */
        HANDLING,
        /** It does not fit beside the other files. */
        TOO_LARGE,
        /** It has not arrived whole. */
        NOT_HERE_YET,
        /** A gate stopped it, and it was destroyed. */
        STOPPED_BY_GATE,
        /** It was erased, or never kept. */
        ERASED
    }

    static Withheld read(FieldReader fields) throws Malformed {
        return new Withheld(
                fields.digest("act"),
                (int) fields.whole("part", 0, ActHeader.MAX_PARTS - 1L),
                fields.digest("commitment"),
                fields.oneOf("why", Why.class));
    }

    JsonValue.Fields json() {
        return JsonValue.Fields.with()
                .put("act", act.toString())
                .put("part", part)
                .put("commitment", commitment.toString())
                .put("why", Codes.of(why))
                .done();
    }
}
