package org.entente.node.home;

/**
 * What keeps the nation's keys while they rest. The default is a passphrase ({@link PassphraseWrapping}). A hardware
 * security module is a second implementation: the AES key that wraps stays inside the module, and only these two calls
 * reach it (PKCS #11 {@code CKM_AES_GCM}, through the platform's SunPKCS11 provider). Both are called rarely: once at
 * start, and when a key is added.
 */
public interface KeyWrapping {
    /** Seals; the purpose is bound, so that one wrapped thing cannot be put in another's place. */
    byte[] wrap(byte[] plain, String purpose);

    /** Opens, or throws {@link HomeFault#WRONG_PASSPHRASE}. */
    byte[] unwrap(byte[] wrapped, String purpose);
}
