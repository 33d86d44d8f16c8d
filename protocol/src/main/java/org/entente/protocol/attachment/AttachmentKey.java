package org.entente.protocol.attachment;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Binding;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.act.Salt;
import org.entente.protocol.jose.OpeningKey;
import org.entente.protocol.jose.Seal;
import org.entente.protocol.jose.Sealer;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * What opens one attachment: its salt, a random AES-256 key and the first bytes of its nonces. This is what is sealed
 * for each recipient; the segments are the same for all and may lie anywhere. One key is for one plaintext, ever.
 */
public final class AttachmentKey {
    /** The {@code typ} of a sealed attachment key. */
    static final String TYPE = "entente-attachment+jwe";

    static final int CIPHER_KEY_BYTES = 32;
    static final int PREFIX_BYTES = 7;

    /** Bytes of the sealed plaintext: salt, key, nonce prefix. */
    public static final int LENGTH_BYTES = Salt.LENGTH_BYTES + CIPHER_KEY_BYTES + PREFIX_BYTES;

    private final byte[] bytes;

    private AttachmentKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static AttachmentKey generate(SecureRandom random) {
        byte[] bytes = new byte[LENGTH_BYTES];
        random.nextBytes(bytes);
        return new AttachmentKey(bytes);
    }

    /** Reads what {@link #bytes()} wrote. */
    public static AttachmentKey ofBytes(byte[] bytes) {
        if (bytes.length != LENGTH_BYTES) {
            throw new IllegalArgumentException("an attachment key has 71 bytes, not " + bytes.length);
        }
        return new AttachmentKey(bytes.clone());
    }

    /** The compact JWE for one recipient nation. */
    public String seal(UUID matter, int part, Nation recipient, Sealer sealer) {
        return sealer.seal(bytes, Binding.of(TYPE, matter, part, recipient));
    }

    /** Opens what was sealed for this nation as that part of the act. */
    public static AttachmentKey open(String sealed, ActHeader header, int part, Nation recipient, OpeningKey key)
            throws Malformed {
        if (part >= header.parts().size() || header.parts().get(part).role() != PartEntry.Role.ATTACHMENT) {
            throw new Malformed(Reason.INCONSISTENT, "parts");
        }
        byte[] opened =
                Seal.open(sealed, Binding.of(TYPE, header.matter(), part, recipient), key, LENGTH_BYTES);
        if (opened.length != LENGTH_BYTES) {
            throw new Malformed(Reason.CANNOT_BE_OPENED, "");
        }
        return new AttachmentKey(opened);
    }

    public Salt salt() {
        return Salt.ofBytes(Arrays.copyOf(bytes, Salt.LENGTH_BYTES));
    }

    /** All of it, secret; for wrapping at rest. */
    public byte[] bytes() {
        return bytes.clone();
    }

    byte[] cipherKey() {
        return Arrays.copyOfRange(bytes, Salt.LENGTH_BYTES, Salt.LENGTH_BYTES + CIPHER_KEY_BYTES);
    }

    byte[] prefix() {
        return Arrays.copyOfRange(bytes, Salt.LENGTH_BYTES + CIPHER_KEY_BYTES, LENGTH_BYTES);
    }

    @Override
    public String toString() {
        return "attachment key";
    }
}
