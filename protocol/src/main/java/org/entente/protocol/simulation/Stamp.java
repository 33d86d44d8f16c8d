package org.entente.protocol.simulation;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.entente.protocol.Digest;
import org.jspecify.annotations.Nullable;

/** Signed bytes: a content, the key that is said to have signed it, and the signature. */
final class Stamp {
    private final Content content;
    private final Digest key;
    private final byte[] signature;
    private final Digest digest;
    /** Checked once: it never changes, and the same letter is read by many. */
    private @Nullable Boolean valid;

    Stamp(Content content, Digest key, byte[] signature) {
        this.content = content;
        this.key = key;
        this.signature = signature;
        this.digest = Digest.over(bytes(content), key.bytes(), signature);
    }

    static byte[] bytes(Content content) {
        return content.toString().getBytes(StandardCharsets.UTF_8);
    }

    Content content() {
        return content;
    }

    Digest key() {
        return key;
    }

    byte[] signature() {
        return signature;
    }

    boolean valid(Predicate<Stamp> check) {
        if (valid == null) {
            valid = check.test(this);
        }
        return valid;
    }

    /** The identifier of these signed bytes. */
    Digest digest() {
        return digest;
    }

    /** The same content with another last byte of its signature. */
    Stamp spoiled() {
        byte[] other = signature.clone();
        other[other.length - 1] ^= 1;
        return new Stamp(content, key, other);
    }
}
