package org.entente.node.matters;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 of an identifier under a key that only this node has. A plain hash of a plate or of a telephone number
 * is found by trying all of them; this one is not.
 */
final class IdentifierHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] LABEL = "entente-identifier-v1".getBytes(StandardCharsets.US_ASCII);

    private final SecretKeySpec key;

    /** @param storageKey the node's storage key; the key used here is derived from it, so the two never meet */
    IdentifierHash(byte[] storageKey) {
        this.key = new SecretKeySpec(mac(new SecretKeySpec(storageKey, ALGORITHM), LABEL), ALGORITHM);
    }

    byte[] of(Identifier identifier) {
        return mac(key, (identifier.what() + ":" + identifier.key()).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(SecretKeySpec with, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(with);
            return mac.doFinal(bytes);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
