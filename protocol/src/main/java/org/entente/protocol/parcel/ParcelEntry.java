package org.entente.protocol.parcel;

import java.util.List;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.jose.CompactText;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/**
 * One ledger entry as it travels: its signed text and what is sealed for the parcel's recipient, in the order of the
 * header's parts. The sealed part of an attachment holds its key; the segments travel on their own.
 *
 * @param jws compact text of the entry
 * @param parts compact JWE texts; empty for entries that are no acts
 */
public record ParcelEntry(String jws, List<String> parts) {
    /** Characters of a signed header. */
    static final int MAX_JWS_CHARS = ActHeader.MAX_BYTES / 3 * 4 + 1024;

    /** Characters of a sealed part. */
    static final int MAX_PART_CHARS = PartEntry.MAX_BODY_BYTES / 3 * 4 + 2048;

    public ParcelEntry {
        parts = List.copyOf(parts);
    }

    /** Bytes that this entry adds to a parcel, a little rounded up: for filling parcels without writing them twice. */
    public int bytes() {
        int bytes = jws.length() + 32;
        for (String part : parts) {
            bytes += part.length() + 3;
        }
        return bytes;
    }

    static ParcelEntry read(FieldReader fields) throws Malformed {
        ParcelEntry entry =
                new ParcelEntry(fields.code("jws", CompactText::signed), fields.codes("parts", 0, ActHeader.MAX_PARTS, CompactText::sealed));
        if (entry.jws.length() > MAX_JWS_CHARS) {
            throw fields.bad(Malformed.Reason.TOO_LARGE, "jws");
        }
        for (String part : entry.parts) {
            if (part.length() > MAX_PART_CHARS) {
                throw fields.bad(Malformed.Reason.TOO_LARGE, "parts");
            }
        }
        return entry;
    }

    JsonValue.Fields json() {
        return JsonValue.Fields.with()
                .put("jws", jws)
                .put("parts", parts.stream().map(JsonValue.Text::new).toList())
                .done();
    }
}
