package org.entente.node.exchange;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.OpeningKey;
import org.entente.protocol.jose.SigningKey;

/** The keys of this node, unwrapped. Asked on every parcel: answers come from memory. */
public interface OwnKeys {
    Nation nation();

    /** The key that signs headers, checkpoints, receipts and cards now. */
    SigningKey signingKey();

    /** All signing keys of ours, the one in use first, then older and older ones. */
    default List<SigningKey> signingKeys() {
        return List.of(signingKey());
    }

    /** Whether there was another signing key before. */
    default boolean rotated() {
        return signingKeys().size() > 1;
    }

    /** A signing key of ours by its identifier: checkpoints of older positions need older keys. */
    Optional<SigningKey> signingKey(Digest id);

    /** An opening key of ours, older ones too: a parcel sealed before a rotation must still open. */
    Optional<OpeningKey> openingKey(Digest id);

    /**
     * The certificate shown at both ends of mutual TLS: one that our card pins. After a change it is the one before, until
     * every partner has the card with the new one.
     */
    X509Certificate certificate();

    PrivateKey certificateKey();

    /** Whether the newest certificate is the one that is shown. */
    default boolean showsNewest() {
        return true;
    }

    /** Every partner pins it by now. A handshake that is under way at this moment may fail, and is tried again. */
    default void showNewest() {}

    /** AES-256 key that wraps the key of every kept part. */
    byte[] storageKey();
}
