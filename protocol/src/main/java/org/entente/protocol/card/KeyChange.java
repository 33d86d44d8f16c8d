package org.entente.protocol.card;

import java.nio.charset.StandardCharsets;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.Form;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.SigningKey;
import org.entente.protocol.jose.VerifyKey;
import org.entente.protocol.json.Base64Url;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * A ledger entry with which the old key names the new one. It stands at a position of a direction, and that position,
 * not a clock, decides which key is valid: the old one up to and including this entry, the new one after it.
 *
 * @param nation whose key changes
 * @param old thumbprint of the key that signs this
 * @param next the key that follows
 * @param possession the new key's signature over SHA-256("entente-key-v1" || 0x00 || nation || old || new): its
 *     owner has it
 */
public record KeyChange(Nation nation, Digest old, VerifyKey next, String possession) {
    /** Bytes of the payload; all fields are short. */
    public static final int MAX_BYTES = 1024;

    /** Signed with the old key; use {@link #sign}. */
    public static final Form<KeyChange> FORM =
            new Form<>("entente-key+jws", MAX_BYTES, KeyChange::json, KeyChange::read);

    private static final byte[] TAG = "entente-key-v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNATURE_BYTES = 64;

    /** The entry that hands over from one key to the next. */
    public static Signed<KeyChange> sign(Nation nation, SigningKey old, SigningKey next) {
        byte[] proof = next.sign(proven(nation, old.id(), next.verifyKey()));
        return FORM.sign(new KeyChange(nation, old.id(), next.verifyKey(), Base64Url.encode(proof)), old);
    }

    private static byte[] proven(Nation nation, Digest old, VerifyKey next) {
        return Digest.over(TAG, nation.code().getBytes(StandardCharsets.US_ASCII), old.bytes(), next.bytes())
                .bytes();
    }

    private static KeyChange read(FieldReader fields) throws Malformed {
        KeyChange change = new KeyChange(
                fields.nation("nation"),
                fields.digest("old"),
                fields.object("next", VerifyKey::read),
                Base64Url.encode(fields.bytes("possession", SIGNATURE_BYTES)));
        byte[] proof = Base64Url.decodeExactly(change.possession, SIGNATURE_BYTES);
        if (!change.next.verifies(proven(change.nation, change.old, change.next), proof)) {
            throw fields.bad(Reason.WRONG_SIGNATURE, "possession");
        }
        return change;
    }

    private JsonValue.Builder json() {
        return JsonValue.Fields.with()
                .put("nation", nation.code())
                .put("old", old.toString())
                .put("next", next.jwk())
                .put("possession", possession);
    }
}
