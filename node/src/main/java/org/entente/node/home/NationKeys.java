package org.entente.node.home;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The nation's keys, unwrapped, in memory. Older keys stay: what was sealed for them must open as long as it is kept.
 */
public final class NationKeys {
    private final List<NationKey> keys;

    public NationKeys(List<NationKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** The newest key of this use. */
    public NationKey current(KeyUse use) {
        return all(use).getFirst();
    }

    /** All keys of this use, the newest first. */
    public List<NationKey> all(KeyUse use) {
        return keys.stream()
                .filter(key -> key.use() == use)
                .sorted(Comparator.comparing(NationKey::madeAt).reversed())
                .toList();
    }

    List<NationKey> all() {
        return keys;
    }

    /** These keys and one more, which is current from now on. */
    public NationKeys with(NationKey newer) {
        List<NationKey> more = new ArrayList<>(keys);
        more.add(newer);
        return new NationKeys(more);
    }

    /** Certificates that our card pins: the newest, and the one before, which is shown until every partner has that card. */
    private static final int PINNED = 2;

    /** A certificate, and the key that proves it is ours. */
    public record Identity(X509Certificate certificate, PrivateKey key) {}

    /** What a partner may meet at our end, the newest first; at most two. */
    public List<Identity> identities() {
        return all(KeyUse.TLS).stream()
                .limit(PINNED)
                .map(key -> new Identity(certificate(key.certificate()), privateKey(key)))
                .toList();
    }

    /** What seals our documents. */
    public Identity documents() {
        NationKey key = current(KeyUse.DOCUMENTS);
        return new Identity(certificate(key.certificate()), privateKey(key));
    }

    public X509Certificate certificate() {
        return certificate(current(KeyUse.TLS).certificate());
    }

    public PrivateKey certificateKey() {
        return privateKey(current(KeyUse.TLS));
    }

    private static PrivateKey privateKey(NationKey key) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key.secret()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of a certificate is not an EC key", e);
        }
    }

    static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a certificate", e);
        }
    }
}
