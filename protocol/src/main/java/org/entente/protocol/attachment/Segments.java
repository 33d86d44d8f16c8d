package org.entente.protocol.attachment;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * The cipher of one attachment, a segment at a time: AES-256-GCM with the nonce prefix (7 bytes) || index (4 bytes, big
 * endian) || 1 for the last segment, else 0. So a segment opens only at its own place, and an attachment cut short does
 * not end. This is the STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár, 2015). Segments may be opened in any
 * order, which is what makes a transfer resumable. Not for use by several threads at once.
 */
public final class Segments {
    /** Plaintext bytes of every segment but the last: small enough to hold, large enough to cost nothing. */
    public static final int PLAIN_BYTES = 1024 * 1024;

    /** Bytes that sealing adds to each segment. */
    public static final int TAG_BYTES = 16;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = TAG_BYTES * 8;

    private final SecretKeySpec key;
    private final byte[] prefix;

    public Segments(AttachmentKey key) {
        this.key = new SecretKeySpec(key.cipherKey(), "AES");
        this.prefix = key.prefix();
    }

    /** How many segments a plaintext of so many bytes has; an empty one has one. */
    public static int count(long size) {
        if (size < 0 || size > PartEntry.MAX_ATTACHMENT_BYTES) {
            throw new IllegalArgumentException("no attachment has " + size + " bytes");
        }
        return (int) Math.max(1, (size + PLAIN_BYTES - 1) / PLAIN_BYTES);
    }

    /** Plaintext bytes of one segment of an attachment of {@code size} bytes. */
    public static int plainBytes(long size, int index) {
        int count = count(size);
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("no segment " + index + " of " + count);
        }
        return index < count - 1 ? PLAIN_BYTES : (int) (size - (long) (count - 1) * PLAIN_BYTES);
    }

    /** Seals one segment. */
    public byte[] seal(int index, boolean last, byte[] plaintext, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, index, last).doFinal(plaintext, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Opens one segment of an attachment of {@code size} bytes; nothing of it comes out unless all of it is right. */
    public byte[] open(long size, int index, byte[] sealed) throws Malformed {
        String where = "segments[" + index + "]";
        if (index < 0 || index >= count(size) || sealed.length != plainBytes(size, index) + TAG_BYTES) {
            throw new Malformed(Reason.OUT_OF_RANGE, where);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, index, index == count(size) - 1).doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new Malformed(Reason.CANNOT_BE_OPENED, where);
        }
    }

    private Cipher cipher(int mode, int index, boolean last) throws GeneralSecurityException {
        ByteBuffer nonce = ByteBuffer.allocate(NONCE_BYTES).put(prefix).putInt(index).put((byte) (last ? 1 : 0));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce.array()));
        return cipher;
    }
}
