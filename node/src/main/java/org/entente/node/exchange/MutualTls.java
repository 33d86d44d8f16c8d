package org.entente.node.exchange;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import org.entente.protocol.Digest;
import org.jspecify.annotations.Nullable;

/** TLS 1.3 with our one certificate at either end. */
public final class MutualTls {
    static final String VERSION = "TLSv1.3";

    private MutualTls() {}

    /** For a caller that shows this certificate and talks only to whoever shows one of these pins. */
    public static SSLContext toward(X509Certificate certificate, PrivateKey key, Collection<Digest> pins) {
        return context(new OneKey(() -> certificate, () -> key), PinnedTrust.onlyIf(pins::contains));
    }

    static SSLContext context(OwnKeys keys, PinnedTrust trust) {
        return context(new OneKey(keys::certificate, keys::certificateKey), trust);
    }

    private static SSLContext context(KeyManager key, PinnedTrust trust) {
        try {
            SSLContext context = SSLContext.getInstance(VERSION);
            context.init(new KeyManager[] {key}, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS 1.3 with our certificate cannot be set up", e);
        }
    }

    /** Offers our certificate to whoever asks; asked anew on each handshake, so a rotated one needs no restart. */
    private static final class OneKey extends X509ExtendedKeyManager {
        private static final String ALIAS = "node";
        private final Supplier<X509Certificate> certificate;
        private final Supplier<PrivateKey> key;

        OneKey(Supplier<X509Certificate> certificate, Supplier<PrivateKey> key) {
            this.certificate = certificate;
            this.key = key;
        }

        private String aliasFor(String keyType) {
            return keyType.startsWith(certificate.get().getPublicKey().getAlgorithm()) ? ALIAS : "";
        }

        private @Nullable String first(String[] keyTypes) {
            for (String type : keyTypes) {
                if (!aliasFor(type).isEmpty()) {
                    return ALIAS;
                }
            }
            return null;
        }

        @Override
        public @Nullable String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
            return first(keyTypes);
        }

        @Override
        public @Nullable String chooseEngineClientAlias(String[] keyTypes, Principal[] issuers, SSLEngine engine) {
            return first(keyTypes);
        }

        @Override
        public @Nullable String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
            return first(new String[] {keyType});
        }

        @Override
        public @Nullable String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
            return first(new String[] {keyType});
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return new X509Certificate[] {certificate.get()};
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return key.get();
        }

        @Override
        public String[] getClientAliases(String keyType, Principal[] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String[] getServerAliases(String keyType, Principal[] issuers) {
            return new String[] {ALIAS};
        }
    }
}
