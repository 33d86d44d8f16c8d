package org.entente.protocol.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ConcatKDF;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A256GCM under the key that ECDH-ES derives from an agreement (RFC 7518, sections 4.6.2 and 5.3). The derivation is
 * Nimbus', the cipher the platform's. Nimbus' own wrapping of the cipher is not used: its base64 takes ten times as long
 * as the cryptography, and here the bytes are never base64 in between.
 */
final class ContentCipher {
    static final int IV_BYTES = 12;
    static final int TAG_BYTES = 16;

    private static final int KEY_BITS = 256;
    private static final byte[] ALGORITHM = "A256GCM".getBytes(StandardCharsets.US_ASCII);

    private final SecretKey key;

    ContentCipher(byte[] secret, byte[] apu) {
        try {
            key = new ConcatKDF("SHA-256")
                    .deriveKey(
                            new SecretKeySpec(secret, "X25519"),
                            KEY_BITS,
                            ConcatKDF.encodeDataWithLength(ALGORITHM),
                            ConcatKDF.encodeDataWithLength(apu),
                            ConcatKDF.encodeDataWithLength(new byte[0]),
                            ConcatKDF.encodeIntData(KEY_BITS),
                            ConcatKDF.encodeNoData());
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Ciphertext and tag, one after the other. */
    byte[] encrypt(byte[] plaintext, byte[] iv, String header) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, iv, header).doFinal(plaintext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** The plaintext; fails where anything was changed. */
    byte[] decrypt(byte[] ciphertext, byte[] tag, byte[] iv, String header) throws GeneralSecurityException {
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, iv, header);
        byte[] early = cipher.update(ciphertext);
        if (early != null && early.length > 0) {
            throw new IllegalStateException("this cipher gives plaintext before it is verified");
        }
        return cipher.doFinal(tag);
    }

    private Cipher cipher(int mode, byte[] iv, String header) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, iv));
        cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
