package org.entente.protocol.jose;

import org.entente.protocol.Digest;
import org.entente.protocol.json.Malformed;

/**
 * A statement with the signature it came with. Reading does not verify: whose key to verify with depends on what is
 * said, so {@link #verify} is called by whoever knows the keys, before anything is believed.
 */
public record Signed<T>(T content, Jws jws) {
    public void verify(VerifyKey key) throws Malformed {
        jws.verify(key);
    }

    /** The name of this statement: the digest of its signed bytes. */
    public Digest digest() {
        return jws.digest();
    }

    public Digest keyId() {
        return jws.keyId();
    }

    /** The compact text that is stored and sent. */
    public String text() {
        return jws.text();
    }
}
