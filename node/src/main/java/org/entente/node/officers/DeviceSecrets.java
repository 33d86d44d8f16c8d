package org.entente.node.officers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the devices' secrets before they are stored, so that a copy of the database alone signs nobody in. Each is
 * bound to its officer: moved to another row it does not open.
 */
final class DeviceSecrets {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom chance;

    DeviceSecrets(byte[] key, SecureRandom chance) {
        this.key = new SecretKeySpec(key, "AES");
        this.chance = chance;
    }

    byte[] fresh() {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        chance.nextBytes(secret);
        return secret;
    }

    byte[] seal(UUID officer, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        chance.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, officer, nonce, secret);
        return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    }

    byte[] open(UUID officer, byte[] stored) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] sealed = new byte[stored.length - NONCE_BYTES];
        in.get(nonce).get(sealed);
        return run(Cipher.DECRYPT_MODE, officer, nonce, sealed);
    }

    private byte[] run(int mode, UUID officer, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(officer.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a device's secret does not open with this node's key", e);
        }
    }
}
