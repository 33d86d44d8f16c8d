package org.entente.protocol.parcel;

import java.util.List;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.CompactText;
import org.entente.protocol.json.CanonicalJson;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Limits;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * What crosses the border in one go, over a link or as a file carried by hand: the same bytes. A parcel is not signed;
 * everything in it that is believed is. Its bytes are canonical, so one parcel has one digest.
 *
 * @param from sender
 * @param to recipient
 * @param placement where the entries stand; empty for urgent acts that travel outside a frozen ledger, and for a parcel
 *     that only brings receipts
 * @param entries one after the other, without a gap
 * @param receipts statements (compact JWS) about the other direction given again in case the other side has not got them yet
 */
public record Parcel(
        Nation from,
        Nation to,
        Optional<Placement> placement,
        List<ParcelEntry> entries,
        List<String> receipts) {

    /** Entries of one parcel; the same number fits a receipt. */
    public static final int MAX_ENTRIES = 512;

    /** Receipts carried along. */
    public static final int MAX_RECEIPTS = 64;

    /** Bytes of a parcel: 512 acts with bodies of 8 KiB, or a dozen of the largest. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final int VERSION = 1;
    private static final int MAX_VERSION = 1_000_000;

    public Parcel {
        entries = List.copyOf(entries);
        receipts = List.copyOf(receipts);
        if (entries.size() > MAX_ENTRIES || receipts.size() > MAX_RECEIPTS) {
            throw new IllegalArgumentException("more than a parcel holds");
        }
        if (placement.isPresent()) {
            long last = placement.get().first() + entries.size();
            var direction = placement.get().checkpoint().direction();
            if (!direction.from().equals(from) || !direction.to().equals(to) || entries.isEmpty()
                    || placement.get().checkpoint().head().size() != last) {
                throw new IllegalArgumentException("a checkpoint over these entries");
            }
        }
    }

    /** Reads a parcel; nothing in it is verified yet. */
    public static Parcel parse(byte[] bytes) throws Malformed {
        FieldReader fields = new FieldReader(JsonReader.readCanonical(bytes, Limits.ofBytes(MAX_BYTES)));
        if (fields.whole("v", 1, MAX_VERSION) > VERSION) {
            throw new Malformed(Reason.NEWER_VERSION, "v");
        }
        try {
            Parcel parcel = new Parcel(
                    fields.nation("from"),
                    fields.nation("to"),
                    fields.optional("placement", Placement::read),
                    fields.list("entries", 0, MAX_ENTRIES, ParcelEntry::read),
                    fields.codes("receipts", 0, MAX_RECEIPTS, CompactText::signed));
            fields.end();
            return parcel;
        } catch (IllegalArgumentException e) {
            throw new Malformed(Reason.INCONSISTENT, "");
        }
    }

    /** The one text of this parcel. Larger than {@link #MAX_BYTES} is an {@link IllegalStateException}. */
    public byte[] bytes() {
        JsonValue.Builder json = JsonValue.Fields.with()
                .put("v", VERSION)
                .put("from", from.code())
                .put("to", to.code())
                .put("entries", entries.stream().map(ParcelEntry::json).toList())
                .put("receipts", receipts.stream().map(JsonValue.Text::new).toList());
        placement.ifPresent(where -> json.put("placement", where.json()));
        byte[] bytes = CanonicalJson.bytes(json.done());
        if (bytes.length > MAX_BYTES) {
            throw new IllegalStateException("larger than a parcel may be: " + bytes.length);
        }
        return bytes;
    }

    /** The name by which a rejection refers to these bytes. */
    public static Digest digest(byte[] bytes) {
        return Digest.over(bytes);
    }
}
