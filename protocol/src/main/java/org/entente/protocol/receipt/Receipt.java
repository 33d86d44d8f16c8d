package org.entente.protocol.receipt;

import java.util.List;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.Heads;
import org.entente.protocol.jose.Form;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.TreeHead;

/**
 * Signed by the receiver, once for all entries of a parcel: what became of each, and the receiver's own head of the
 * direction after them. Equal heads prove equal histories, so whoever holds this can prove what was received, in which
 * order and after what.
 *
 * @param direction whose entries these are
 * @param entries one after the other, without a gap; the last is the last entry of {@code head}, or before it when an
 *     older receipt is given again
 * @param head the receiver's tree head
 */
public record Receipt(Direction direction, List<ReceiptEntry> entries, TreeHead head) implements Statement {
    /** As many as a parcel carries. */
    public static final int MAX_ENTRIES = 512;

    /** Bytes of the payload: 512 entries of at most 400 bytes. */
    public static final int MAX_BYTES = 256 * 1024;

    /** Signed with the key of {@code direction.to()}. */
    public static final Form<Receipt> FORM =
            new Form<>("entente-receipt+jws", MAX_BYTES, Receipt::json, Receipt::read);

    public Receipt {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("a receipt of " + entries.size() + " entries");
        }
        long first = entries.getFirst().position();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).position() != first + i) {
                throw new IllegalArgumentException("positions without a gap");
            }
        }
        if (head.size() < first + entries.size()) {
            throw new IllegalArgumentException("a head that holds the entries");
        }
    }

    private static Receipt read(FieldReader fields) throws Malformed {
        return new Receipt(
                fields.object("direction", Direction::read),
                fields.list("entries", 1, MAX_ENTRIES, ReceiptEntry::read),
                fields.object("head", Heads::read));
    }

    private JsonValue.Builder json() {
        return JsonValue.Fields.with()
                .put("direction", direction.json())
                .put("entries", entries.stream().map(ReceiptEntry::json).toList())
                .put("head", Heads.json(head));
    }
}
