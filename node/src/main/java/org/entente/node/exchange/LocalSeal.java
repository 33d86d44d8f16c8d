package org.entente.node.exchange;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.entente.protocol.Digest;

/**
 * Seals one part for this node alone: a random key for the part, wrapped by the node's storage key. Whoever destroys the
 * row has destroyed key, salt and content together, in every copy that the storage key alone could open.
 */
final class LocalSeal {
    static final int SALT_BYTES = 32;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final OwnKeys keys;
    private final SecureRandom random;

    LocalSeal(OwnKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** What is stored of a part. */
    record Kept(byte[] wrappedKey, byte[] content) {}

    /** What comes out again. */
    record Opened(byte[] salt, byte[] plaintext) {}

    Kept seal(Digest act, int part, byte[] salt, byte[] plaintext) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has 32 bytes, not " + salt.length);
        }
        byte[] fresh = new byte[KEY_BYTES + NONCE_BYTES];
        random.nextBytes(fresh);
        SecretKey key = new SecretKeySpec(fresh, 0, KEY_BYTES, "AES");
        try {
            Cipher wrap = Cipher.getInstance("AESWrap");
            wrap.init(Cipher.WRAP_MODE, storageKey());
            Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
            gcm.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, fresh, KEY_BYTES, NONCE_BYTES));
            gcm.updateAAD(place(act, part));
            byte[] content = new byte[NONCE_BYTES + SALT_BYTES + plaintext.length + TAG_BITS / 8];
            System.arraycopy(fresh, KEY_BYTES, content, 0, NONCE_BYTES);
            int done = gcm.update(salt, 0, SALT_BYTES, content, NONCE_BYTES);
            gcm.doFinal(plaintext, 0, plaintext.length, content, NONCE_BYTES + done);
            return new Kept(wrap.wrap(key), content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a part cannot be sealed", e);
        } finally {
            Arrays.fill(fresh, (byte) 0);
        }
    }

    /** @throws IllegalStateException if the row was altered, moved from another part, or the storage key is another */
    Opened open(Digest act, int part, Kept kept) {
        try {
            Cipher wrap = Cipher.getInstance("AESWrap");
            wrap.init(Cipher.UNWRAP_MODE, storageKey());
            SecretKey key = (SecretKey) wrap.unwrap(kept.wrappedKey(), "AES", Cipher.SECRET_KEY);
            Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
            gcm.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, kept.content(), 0, NONCE_BYTES));
            gcm.updateAAD(place(act, part));
            byte[] payload = gcm.doFinal(kept.content(), NONCE_BYTES, kept.content().length - NONCE_BYTES);
            return new Opened(
                    Arrays.copyOf(payload, SALT_BYTES), Arrays.copyOfRange(payload, SALT_BYTES, payload.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept part does not open", e);
        }
    }

    private SecretKey storageKey() {
        return new SecretKeySpec(keys.storageKey(), "AES");
    }

    private static byte[] place(Digest act, int part) {
        return ByteBuffer.allocate(Digest.LENGTH_BYTES + Integer.BYTES)
                .put(act.bytes())
                .putInt(part)
                .array();
    }
}
