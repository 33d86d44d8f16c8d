package org.entente.node.home;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals one segment of a long stream so that each can be opened and trusted before the next is read. The nonce is the
 * segment's place and whether it is the last: segments cannot change places, and a cut stream has no last one. The key
 * must serve one stream only (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
 */
final class SegmentCipher {
    static final int SEGMENT_BYTES = 64 << 10;
    static final int TAG_BYTES = 16;
    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;

    private final SecretKeySpec key;
    private long place;

    SegmentCipher(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    byte[] seal(byte[] plain, int length, boolean last) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, last).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    byte[] open(byte[] sealed, int length, boolean last) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, last).doFinal(sealed, 0, length);
    }

    private Cipher cipher(int mode, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putLong(place++)
                .putInt(last ? 1 : 0)
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        return cipher;
    }
}
