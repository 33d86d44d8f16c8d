package org.entente.node.exchange;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.entente.protocol.Nation;

/** The keys of this node, unwrapped. */
public interface OwnKeys {
    Nation nation();

    /** Identifier of the current signing key, as on our card. */
    String signingKeyId();

    /** The current Ed25519 signing key, 32 bytes. */
    byte[] signingKey();

    String sealingKeyId();

    /** An X25519 sealing key of ours, old ones too, 32 bytes. */
    Optional<byte[]> sealingKey(String keyId);

    /** The certificate our card pins, and its key, for both ends of mutual TLS. */
    X509Certificate certificate();

    PrivateKey certificateKey();

    /** AES-256 key that wraps the key of every kept part. */
    byte[] storageKey();
}
