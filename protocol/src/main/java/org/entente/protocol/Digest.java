package org.entente.protocol;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A SHA-256 digest. An act is named by the digest of the bytes of its signed header, so two nations that speak of the
 * same digest speak of the same bytes.
 */
public final class Digest implements Comparable<Digest> {
    /** Bytes of a SHA-256 digest. */
    public static final int LENGTH_BYTES = 32;

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The digest whose 32 bytes these are. */
    public static Digest ofBytes(byte[] bytes) {
        if (bytes.length != LENGTH_BYTES) {
            throw new IllegalArgumentException("a digest has 32 bytes, not " + bytes.length);
        }
        return new Digest(bytes.clone());
    }

    /** The digest of all chunks, one after the other. */
    public static Digest over(byte[]... chunks) {
        MessageDigest sha = sha256();
        for (byte[] chunk : chunks) {
            sha.update(chunk);
        }
        return new Digest(sha.digest());
    }

    /** Reads the text form that {@link #toString()} writes; anything else is an {@link IllegalArgumentException}. */
    public static Digest parse(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        Digest digest = ofBytes(bytes);
        if (!digest.toString().equals(text)) {
            throw new IllegalArgumentException("not the one text form of a digest");
        }
        return digest;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public int compareTo(Digest other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Digest other && Arrays.equals(bytes, other.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** 43 characters of unpadded base64url. */
    @Override
    public String toString() {
        return TEXT.encodeToString(bytes);
    }
}
