package org.entente.protocol.act;

import java.util.Locale;
import org.entente.protocol.Digest;
import org.entente.protocol.json.Codes;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * What the header says of one part.
 *
 * @param index place in the header's list, from 0
 * @param role what it is
 * @param mediaType of the plaintext, without parameters
 * @param size of the plaintext in bytes
 * @param handling how the receiver may use it
 * @param commitment see {@link Commitment}
 */
public record PartEntry(int index, Role role, String mediaType, long size, Handling handling, Digest commitment) {
    /** Bytes of a body: a form and free texts with translations, many times over. */
    public static final int MAX_BODY_BYTES = 256 * 1024;

    /** Bytes of an attachment: 4 GiB. */
    public static final long MAX_ATTACHMENT_BYTES = 4L << 30;

    /** What a part is. */
    public enum Role {
        BODY,
        ATTACHMENT;

        public long maxBytes() {
            return this == BODY ? MAX_BODY_BYTES : MAX_ATTACHMENT_BYTES;
        }
    }

    static PartEntry read(FieldReader fields) throws Malformed {
        Role role = fields.oneOf("role", Role.class);
        PartEntry part = new PartEntry(
                (int) fields.whole("index", 0, ActHeader.MAX_PARTS - 1L),
                role,
                fields.code("mediaType", Codes.MEDIA_TYPE),
                fields.whole("size", 0, role.maxBytes()),
                Handling.read(fields, "handling"),
                fields.digest("commitment"));
        if (role == Role.BODY && part.index != 0) {
            throw fields.bad(Reason.INCONSISTENT, "role");
        }
        return part;
    }

    JsonValue.Fields json() {
        return JsonValue.Fields.with()
                .put("index", index)
                .put("role", role.name().toLowerCase(Locale.ROOT))
                .put("mediaType", mediaType)
                .put("size", size)
                .put("handling", handling.name())
                .put("commitment", commitment.toString())
                .done();
    }
}
