package org.entente.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * The keys of one party for one use, as files that two processes share: its own key and certificate, and the one
 * certificate of the partner that it trusts, pinned as our own nodes pin theirs.
 */
public record KeyRing(KeyStore own, KeyStore trusted) {
    /** Guards nothing: the keys are made for one run and thrown away. */
    public static final char[] PASSWORD = "bench".toCharArray();

    public static final String OWN = "own";
    public static final String PARTNER = "partner";

    static void write(Path directory, String name, PrivateKey key, X509Certificate certificate, X509Certificate partner)
            throws IOException, GeneralSecurityException {
        KeyStore own = empty();
        own.setKeyEntry(OWN, key, PASSWORD, new X509Certificate[] {certificate});
        KeyStore trusted = empty();
        trusted.setCertificateEntry(PARTNER, partner);
        store(own, directory.resolve(name + "-own.p12"));
        store(trusted, directory.resolve(name + "-trusted.p12"));
    }

    /** @param name as {@link Parties} names it: the party and the use, such as {@code a-tls} */
    public static KeyRing read(Path directory, String name) throws IOException, GeneralSecurityException {
        return new KeyRing(load(directory.resolve(name + "-own.p12")), load(directory.resolve(name + "-trusted.p12")));
    }

    public X509Certificate partner() throws GeneralSecurityException {
        return (X509Certificate) trusted.getCertificate(PARTNER);
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        return store;
    }

    private static void store(KeyStore store, Path file) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }
}
