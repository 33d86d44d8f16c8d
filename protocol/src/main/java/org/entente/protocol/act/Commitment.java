package org.entente.protocol.act;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.entente.protocol.Digest;

/**
 * What the header says of a part without saying what is in it: SHA-256("entente-part-v1" || 0x00 || salt || plaintext).
 * The author cannot later show another plaintext; who has no salt cannot guess the one that is there.
 */
public final class Commitment {
    private static final byte[] TAG = "entente-part-v1\0".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest sha;

    /** Starts a commitment over a plaintext that comes in pieces. */
    public Commitment(Salt salt) {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        sha.update(TAG);
        sha.update(salt.bytes());
    }

    public Commitment update(byte[] bytes, int offset, int length) {
        sha.update(bytes, offset, length);
        return this;
    }

    public Digest done() {
        return Digest.ofBytes(sha.digest());
    }

    /** The commitment to a plaintext in memory. */
    public static Digest to(Salt salt, byte[] plaintext) {
        return Digest.over(TAG, salt.bytes(), plaintext);
    }
}
