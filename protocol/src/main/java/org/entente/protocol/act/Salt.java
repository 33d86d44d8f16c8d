package org.entente.protocol.act;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * 32 random bytes that keep a commitment from being guessed. Erasing a part erases its salt: the commitment then says
 * nothing about what was there.
 */
public final class Salt {
    /** As long as the digest it blinds. */
    public static final int LENGTH_BYTES = 32;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Salt generate(SecureRandom random) {
        byte[] bytes = new byte[LENGTH_BYTES];
        random.nextBytes(bytes);
        return new Salt(bytes);
    }

    public static Salt ofBytes(byte[] bytes) {
        if (bytes.length != LENGTH_BYTES) {
            throw new IllegalArgumentException("a salt has 32 bytes, not " + bytes.length);
        }
        return new Salt(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Salt other && Arrays.equals(bytes, other.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
