package org.entente.node.home;

/** What a key of the nation is for. */
public enum KeyUse {
    /** Signs acts, receipts and checkpoints: an Ed25519 seed, 32 bytes. */
    SIGNING,
    /** Opens what partners seal for us: an X25519 scalar, 32 bytes. */
    SEALING,
    /** Wraps the keys of parts and attachments kept here: AES-256, 32 bytes. */
    STORAGE,
    /** Proves the node at both ends of a connection: PKCS #8 of an EC P-256 key, with its certificate. */
    TLS,
    /** Seals documents that nations sign together: PKCS #8 of an EC P-256 key, with its certificate. */
    DOCUMENTS
}
